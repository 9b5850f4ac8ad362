-- From which days and pages a survey has answers, found without reading what else is counted there. Neither
-- index holds the count: an answer from a day and page that are known does not touch them.
CREATE INDEX tallies_by_day ON tallies (survey_key, day, origin) WHERE question = '_responses';
CREATE INDEX tallies_by_origin ON tallies (survey_key, origin, day) WHERE question = '_responses';
