-- What a response counts for is worked out when it is taken: "counted" is JSON, [[question, choice, amount?], …].
-- "day" is the day it came, in the site's time zone. A response that is erased, by its respondent or because
-- its time is over, leaves its row: what is sent twice still counts once.
ALTER TABLE responses ADD COLUMN language TEXT;
ALTER TABLE responses ADD COLUMN turnstile TEXT CHECK (turnstile IN ('passed', 'unanswered'));
ALTER TABLE responses ADD COLUMN consents TEXT;
ALTER TABLE responses ADD COLUMN counted TEXT NOT NULL DEFAULT '[]';
ALTER TABLE responses ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE responses ADD COLUMN erased TEXT CHECK (erased IN ('withdrawn', 'expired'));
ALTER TABLE responses ADD COLUMN erased_at INTEGER;
DROP INDEX responses_by_time;
CREATE INDEX responses_kept ON responses (survey_key, submitted_at, response_key) WHERE erased IS NULL;

-- How often each choice was made: of all responses under day '' and origin '', and of each day and origin.
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

CREATE TRIGGER responses_counted AFTER INSERT ON responses
BEGIN
  INSERT INTO tallies (survey_key, day, origin, question, choice, count, total)
  SELECT NEW.survey_key, cells.day, cells.origin, value ->> 0, value ->> 1, 1, coalesce(value ->> 2, 0)
  FROM json_each(NEW.counted),
    (SELECT '' AS day, '' AS origin UNION ALL SELECT NEW.day, coalesce(NEW.origin, '')) AS cells
  WHERE true
  ON CONFLICT DO UPDATE SET count = count + 1, total = total + excluded.total;
END;

-- What is withdrawn counts no longer; what expires does.
CREATE TRIGGER responses_withdrawn AFTER UPDATE OF erased ON responses
WHEN NEW.erased = 'withdrawn' AND OLD.erased IS NULL
BEGIN
  INSERT INTO tallies (survey_key, day, origin, question, choice, count, total)
  SELECT OLD.survey_key, cells.day, cells.origin, value ->> 0, value ->> 1, 0, coalesce(value ->> 2, 0)
  FROM json_each(OLD.counted),
    (SELECT '' AS day, '' AS origin UNION ALL SELECT OLD.day, coalesce(OLD.origin, '')) AS cells
  WHERE true
  ON CONFLICT DO UPDATE SET count = count - 1, total = total - excluded.total;
END;

-- What was answered before counts too: single choices, ratings and texts, and each of several choices.
UPDATE responses SET day = strftime('%Y-%m-%d', submitted_at / 1000, 'unixepoch'), counted = (
  SELECT json_group_array(json(counts.entry)) FROM (
    SELECT json_array('_responses', '') AS entry
    UNION ALL
    SELECT CASE
      WHEN answer.type = 'integer' THEN json_array(answer.key, CAST(answer.value AS TEXT), answer.value)
      WHEN question.value ->> 'type' = 'single' THEN json_array(answer.key, answer.value)
      ELSE json_array(answer.key, '') END
    FROM json_each(responses.answers) AS answer, surveys, json_each(surveys.definition, '$.questions') AS question
    WHERE surveys.survey_key = responses.survey_key AND question.value ->> 'id' = answer.key
    UNION ALL
    SELECT json_array(answer.key, choice.value)
    FROM json_each(responses.answers) AS answer, json_each(answer.value) AS choice
    WHERE answer.type = 'array'
  ) AS counts
);
INSERT INTO tallies (survey_key, day, origin, question, choice, count, total)
SELECT survey_key, cell, CASE cell WHEN '' THEN '' ELSE coalesce(origin, '') END AS place,
  counts.value ->> 0 AS question, counts.value ->> 1 AS choice, count(*), sum(coalesce(counts.value ->> 2, 0))
FROM (
  SELECT responses.*, '' AS cell FROM responses UNION ALL SELECT responses.*, day AS cell FROM responses
), json_each(counted) AS counts
GROUP BY survey_key, cell, place, question, choice;

-- Why a survey is closed; and how far those who want to hear of answers have been told.
ALTER TABLE surveys ADD COLUMN closed_by TEXT CHECK (closed_by IN ('date', 'quota', 'hand'));
ALTER TABLE surveys ADD COLUMN told_key INTEGER NOT NULL DEFAULT 0;
ALTER TABLE surveys ADD COLUMN told_at INTEGER NOT NULL DEFAULT 0;
UPDATE surveys SET closed_by = 'hand' WHERE status = 'closed';

-- Answers that the queue could not deliver, kept until somebody looks: "body" is the message as JSON.
CREATE TABLE dead_letters (
  letter_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  failed_at INTEGER NOT NULL
) STRICT;

-- Definitions as they would be stored now: what has a default has it.
UPDATE surveys SET definition = json_set(definition, '$.results', 'newsroom', '$.turnstile', json('false'),
  '$.questions', (SELECT json_group_array(json_set(
    iif(value ->> 'type' = 'rating', json_set(value, '$.style', 'scale'), value), '$.retired', json('false')))
    FROM json_each(definition, '$.questions')));
