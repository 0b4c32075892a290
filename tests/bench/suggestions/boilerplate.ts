export type CallService = 'teams' | 'zoom' | 'meet';

/** What the services write below an invitation, in the language of the calendar. */
export const callText = (service: CallService, language: string): string =>
  (texts[service][language] ?? texts[service].en ?? []).join('\n');

export const callAddress: Readonly<Record<CallService, string>> = {
  teams:
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZjQ4MzVm%40thread.v2/0?context=%7b%22Tid%22%3a%2291%22%7d',
  zoom: 'https://us02web.zoom.us/j/84512345678?pwd=cGFydHk',
  meet: 'https://meet.google.com/abc-defg-hij',
};

const line = '________________________________________________________________________________';
const { teams, zoom, meet } = callAddress;

const texts: Readonly<Record<CallService, Readonly<Record<string, readonly string[]>>>> = {
  teams: {
    en: [
      line,
      'Microsoft Teams meeting',
      'Join on your computer, mobile app or room device',
      `Click here to join the meeting <${teams}>`,
      'Meeting ID: 312 551 872 09',
      'Passcode: qT9xWz',
      'Download Teams <https://www.microsoft.com/en-us/microsoft-teams/download-app> | Join on the web <https://www.microsoft.com/microsoft-teams/join-a-meeting>',
      'Or call in (audio only)',
      '+44 20 3855 5885,,98812345# United Kingdom, London',
      'Learn More <https://aka.ms/JoinTeamsMeeting> | Meeting options <https://teams.microsoft.com/meetingOptions/>',
      line,
    ],
    de: [
      line,
      'Microsoft Teams-Besprechung',
      'Nehmen Sie auf dem Computer, in der mobilen App oder im Raum teil',
      `Hier klicken, um an der Besprechung teilzunehmen <${teams}>`,
      'Besprechungs-ID: 312 551 872 09',
      'Kennung: qT9xWz',
      'Oder anrufen (nur Audio)',
      '+49 69 3650 5756,,98812345# Germany, Frankfurt am Main',
      'Weitere Infos <https://aka.ms/JoinTeamsMeeting> | Besprechungsoptionen <https://teams.microsoft.com/meetingOptions/>',
      line,
    ],
    fr: [
      line,
      'Réunion Microsoft Teams',
      'Participez à partir de votre ordinateur, de votre application mobile ou de l’appareil de la salle',
      `Cliquez ici pour rejoindre la réunion <${teams}>`,
      'ID de réunion : 312 551 872 09',
      'Code secret : qT9xWz',
      'Ou composer le numéro (audio seulement)',
      '+33 1 70 99 53 51,,98812345# France, Paris',
      'Pour en savoir plus <https://aka.ms/JoinTeamsMeeting> | Options de réunion <https://teams.microsoft.com/meetingOptions/>',
      line,
    ],
    es: [
      line,
      'Reunión de Microsoft Teams',
      'Únase a través de su PC, aplicación móvil o dispositivo de sala',
      `Haga clic aquí para unirse a la reunión <${teams}>`,
      'ID de la reunión: 312 551 872 09',
      'Código de acceso: qT9xWz',
      'O llame (solo audio)',
      '+34 917 94 39 45,,98812345# Spain, Madrid',
      'Más información <https://aka.ms/JoinTeamsMeeting> | Opciones de reunión <https://teams.microsoft.com/meetingOptions/>',
      line,
    ],
  },
  zoom: {
    en: [
      'You are invited to a scheduled Zoom meeting.',
      'Join Zoom Meeting',
      zoom,
      'Meeting ID: 845 1234 5678',
      'Passcode: 882211',
      'One tap mobile',
      '+442034815240,,84512345678# United Kingdom',
      'Find your local number: https://us02web.zoom.us/u/kbParty',
    ],
    de: [
      'Sie sind zu einem geplanten Zoom-Meeting eingeladen.',
      'Zoom-Meeting beitreten',
      zoom,
      'Meeting-ID: 845 1234 5678',
      'Kenncode: 882211',
      'Schnelleinwahl mobil',
      'Ortseinwahl suchen: https://us02web.zoom.us/u/kbParty',
    ],
    fr: [
      'Vous êtes invité à une réunion Zoom planifiée.',
      'Participer à la réunion Zoom',
      zoom,
      'ID de réunion : 845 1234 5678',
      'Code secret : 882211',
      'Trouvez votre numéro local : https://us02web.zoom.us/u/kbParty',
    ],
    es: [
      'Está invitado a una reunión de Zoom programada.',
      'Unirse a la reunión Zoom',
      zoom,
      'ID de reunión: 845 1234 5678',
      'Código de acceso: 882211',
      'Encuentre su número local: https://us02web.zoom.us/u/kbParty',
    ],
  },
  meet: {
    en: [
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
      `Join with Google Meet: ${meet}`,
      'Or dial: (GB) +44 20 3910 5272 PIN: 883127716#',
      'More phone numbers: https://tel.meet/abc-defg-hij?pin=883127716',
      'Learn more about Meet at: https://support.google.com/a/users/answer/9282720',
      'Please do not edit this section.',
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    ],
    de: [
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
      `Über Google Meet teilnehmen: ${meet}`,
      'Oder telefonisch: (DE) +49 40 8081617343 PIN: 883127716#',
      'Weitere Telefonnummern: https://tel.meet/abc-defg-hij?pin=883127716',
      'Diesen Abschnitt bitte nicht bearbeiten.',
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    ],
    fr: [
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
      `Rejoignez la réunion avec Google Meet : ${meet}`,
      'Ou composez le : (FR) +33 1 87 40 42 66 Code : 883127716#',
      'Autres numéros de téléphone : https://tel.meet/abc-defg-hij?pin=883127716',
      'Veuillez ne pas modifier cette section.',
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    ],
    es: [
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
      `Únete con Google Meet: ${meet}`,
      'O marca el (ES) +34 910 48 80 17 PIN: 883127716#',
      'Más números de teléfono: https://tel.meet/abc-defg-hij?pin=883127716',
      'No edites esta sección.',
      '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    ],
  },
};
