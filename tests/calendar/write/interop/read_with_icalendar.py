"""Prints the events of a calendar file as python-icalendar reads them, one JSON object for each VEVENT."""

import datetime
import json
import sys

import icalendar


def text_of(value):
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return value.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")
        at = value.astimezone(datetime.timezone.utc)
        return at.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "/".join(text_of(part) for part in value)
    return str(value)


def list_of(value):
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def dates_of(event, name):
    return sorted(text_of(date.dt) for dates in list_of(event.get(name)) for date in dates.dts)


def time_of(event, name):
    return text_of(event.decoded(name)) if name in event else None


def rules_of(event):
    return [sorted(rule.to_ical().decode().split(";")) for rule in list_of(event.get("RRULE"))]


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(
    json.dumps(
        [
            {
                "uid": str(event["UID"]),
                "summary": str(event.get("SUMMARY", "")),
                "start": time_of(event, "DTSTART"),
                "end": time_of(event, "DTEND"),
                "duration": time_of(event, "DURATION"),
                "recurrenceId": time_of(event, "RECURRENCE-ID"),
                "rules": rules_of(event),
                "extra": dates_of(event, "RDATE"),
                "excluded": dates_of(event, "EXDATE"),
            }
            for event in calendar.walk("VEVENT")
        ]
    )
)
