-- All surveys, in any status.
-- definition: JSON with the words, questions and settings that have no column of their own.
-- announce: 1 if articles and feeds call to the survey while it is open, else 0.
-- revision: publication.revision of the last change.
-- closed_by: why the survey is closed: its date, its quota, or the newsroom (hand). NULL if it is not closed.
-- webhook_cursor: submission_key up to which the webhook has been told. A survey that gets a webhook begins with the
-- newest submission, so that older ones are not sent.
-- webhook_sent_at: when webhook_cursor last moved. The next daily digest begins with the day of this time.
CREATE TABLE surveys (
  survey_key INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  definition TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'scheduled', 'open', 'closed')),
  announce INTEGER NOT NULL,
  opens_at INTEGER,
  closes_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  closed_by TEXT CHECK (closed_by IN ('date', 'quota', 'hand')),
  webhook_cursor INTEGER NOT NULL,
  webhook_sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX surveys_announced ON surveys (updated_at) WHERE status = 'open' AND announce = 1;
CREATE INDEX surveys_opening ON surveys (opens_at) WHERE status = 'scheduled';
CREATE INDEX surveys_closing ON surveys (closes_at) WHERE status = 'open';

-- One row for each form that was sent. A row is never deleted: an erased one keeps its id, so that the same form
-- sent again is not taken twice.
-- id: a hash of the receipt, which follows from the survey and the UUID of the form. The same form has the same id.
-- origin: scheme and host of the page that sent it. language: in which it was read. Both may be unknown.
-- answers: JSON object by question id. consents: JSON array of {question, version, text}, or NULL.
-- turnstile: what Turnstile said. NULL where the survey does not ask it.
-- tally_entries: what the submission adds to tallies: JSON array of [question, choice] or [question, choice, amount].
-- day: when it came, as YYYY-MM-DD in the time zone of the site.
-- erased: why answers, tally_entries, consents, origin and language were erased. NULL while they are there.
CREATE TABLE submissions (
  submission_key INTEGER PRIMARY KEY,
  survey_key INTEGER NOT NULL REFERENCES surveys,
  id TEXT NOT NULL UNIQUE,
  submitted_at INTEGER NOT NULL,
  origin TEXT,
  answers TEXT NOT NULL,
  language TEXT,
  turnstile TEXT CHECK (turnstile IN ('passed', 'unanswered')),
  consents TEXT,
  tally_entries TEXT NOT NULL,
  day TEXT NOT NULL,
  erased TEXT CHECK (erased IN ('withdrawn', 'expired')),
  erased_at INTEGER
) STRICT;
CREATE INDEX submissions_kept ON submissions (survey_key, submitted_at, submission_key) WHERE erased IS NULL;

-- How often each choice was made: once for the whole survey, where day and origin are empty, and once for each
-- day and origin. An unknown origin is empty too.
-- question: a question id, or _submissions for all submissions, or _honeypot for forms that a robot filled in.
-- choice: an option or a value, or empty, which counts everybody who answered the question.
-- count: how often. total: the sum of the amounts, from which the mean of ratings and numbers is worked out.
CREATE TABLE tallies (
  survey_key INTEGER NOT NULL REFERENCES surveys,
  day TEXT NOT NULL,
  origin TEXT NOT NULL,
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  count INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (survey_key, day, origin, question, choice)
) STRICT, WITHOUT ROWID;

-- These find the days and origins of a survey without reading its other tallies. They leave out count, so that
-- another submission from a known day and origin does not write to them.
CREATE INDEX tallies_by_day ON tallies (survey_key, day, origin) WHERE question = '_submissions';
CREATE INDEX tallies_by_origin ON tallies (survey_key, origin, day) WHERE question = '_submissions';

-- A withdrawn submission no longer counts. An expired one does: its answers go, its tallies stay.
CREATE TRIGGER submissions_counted AFTER INSERT ON submissions BEGIN INSERT INTO tallies (survey_key, day, origin, question, choice, count, total) SELECT NEW.survey_key, scopes.day, scopes.origin, value ->> 0, value ->> 1, 1, coalesce(value ->> 2, 0) FROM json_each(NEW.tally_entries), (SELECT '' AS day, '' AS origin UNION ALL SELECT NEW.day, coalesce(NEW.origin, '')) AS scopes WHERE true ON CONFLICT DO UPDATE SET count = count + 1, total = total + excluded.total; END;
CREATE TRIGGER submissions_withdrawn AFTER UPDATE OF erased ON submissions WHEN NEW.erased = 'withdrawn' AND OLD.erased IS NULL BEGIN INSERT INTO tallies (survey_key, day, origin, question, choice, count, total) SELECT OLD.survey_key, scopes.day, scopes.origin, value ->> 0, value ->> 1, 0, coalesce(value ->> 2, 0) FROM json_each(OLD.tally_entries), (SELECT '' AS day, '' AS origin UNION ALL SELECT OLD.day, coalesce(OLD.origin, '')) AS scopes WHERE true ON CONFLICT DO UPDATE SET count = count - 1, total = total - excluded.total; END;

-- Messages that the queue of submissions could not deliver. They wait until the newsroom tries them again.
-- id: the number that the queue gave the message. body: the message as JSON.
CREATE TABLE dead_letters (
  dead_letter_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  failed_at INTEGER NOT NULL
) STRICT;
