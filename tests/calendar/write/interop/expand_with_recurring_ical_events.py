"""Prints the occurrences of a calendar file that overlap a window, one JSON object for each.

Arguments: the window's first day, the day after its last one, and the zone for days and floating times.
"""

import datetime
import json
import sys

import icalendar
import pytz
import recurring_ical_events

first, after_last, zone_name = sys.argv[1:]
zone = pytz.timezone(zone_name)


def midnight(day):
    return zone.localize(datetime.datetime.fromisoformat(day))


def text_of(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    at = zone.localize(value) if value.tzinfo is None else value
    return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def end_of(event):
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    # A day without an end lasts that day (RFC 5545 section 3.6.1); the package leaves this to its callers.
    is_day_without_end = start == end and not isinstance(start, datetime.datetime)
    return start + datetime.timedelta(days=1) if is_day_without_end else end


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
occurrences = recurring_ical_events.of(calendar).between(midnight(first), midnight(after_last))
print(
    json.dumps(
        [
            {
                "uid": str(event["UID"]),
                "summary": str(event.get("SUMMARY", "")),
                "start": text_of(event.decoded("DTSTART")),
                "end": text_of(end_of(event)),
            }
            for event in occurrences
        ]
    )
)
