import { Redirect, Route, Switch } from 'wouter';
import { ArchivedScreen } from '../../screens/archived/archived-screen';
import { BriefScreen } from '../../screens/brief/brief-screen';
import { CalendarsScreen } from '../../screens/calendars/calendars-screen';
import { ContactsReviewScreen } from '../../screens/contacts-review/contacts-review-screen';
import { FollowUpsScreen } from '../../screens/follow-ups/follow-ups-screen';
import { ImportDifferencesScreen } from '../../screens/import-differences/import-differences-screen';
import { ImportReviewScreen } from '../../screens/import-review/import-review-screen';
import { LeadsScreen } from '../../screens/leads/leads-screen';
import { PeopleScreen } from '../../screens/people/people-screen';
import { PersonScreen } from '../../screens/people/person/person-screen';
import { RulesScreen } from '../../screens/rules/rules-screen';
import { SettingsScreen } from '../../screens/settings/settings-screen';
import { TodayScreen } from '../../screens/today/today-screen';
import { TriageScreen } from '../../screens/triage/triage-screen';
import { WalkInScreen } from '../../screens/walk-in/walk-in-screen';
import { screenOnDemand } from './screen-on-demand';

// On demand: the week, the table and the programme need large libraries, and the first screen must not wait for them.
const WeekScreen = screenOnDemand(async () => (await import('../../screens/week/week-screen')).WeekScreen);
const EventsScreen = screenOnDemand(
  async () => (await import('../../screens/events/events-screen')).EventsScreen,
);
const ProgrammeScreen = screenOnDemand(
  async () => (await import('../../screens/programme/programme-screen')).ProgrammeScreen,
);

export function Routes() {
  return (
    <Switch>
      <Route path="/today" component={TodayScreen} />
      <Route path="/week" component={WeekScreen} />
      <Route path="/events" component={EventsScreen} />
      <Route path="/events/:key/programme" component={ProgrammeScreen} />
      <Route path="/events/:key/brief" component={BriefScreen} />
      <Route path="/events/:key/walk-in" component={WalkInScreen} />
      <Route path="/rules" component={RulesScreen} />
      <Route path="/decide" component={TriageScreen} />
      <Route path="/people" component={PeopleScreen} />
      <Route path="/people/*" component={PersonScreen} />
      <Route path="/leads" component={LeadsScreen} />
      <Route path="/follow-ups" component={FollowUpsScreen} />
      <Route path="/calendars" component={CalendarsScreen} />
      <Route path="/archived" component={ArchivedScreen} />
      <Route path="/imports/:id" component={ImportDifferencesScreen} />
      <Route path="/import" component={ImportReviewScreen} />
      <Route path="/contacts" component={ContactsReviewScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route>
        <Redirect to="/today" replace />
      </Route>
    </Switch>
  );
}
