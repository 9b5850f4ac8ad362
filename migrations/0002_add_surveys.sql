-- "definition" is the JSON the newsroom sent, without what has a column of its own.
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
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX surveys_announced ON surveys (updated_at) WHERE status = 'open' AND announce = 1;
CREATE INDEX surveys_opening ON surveys (opens_at) WHERE status = 'scheduled';
CREATE INDEX surveys_closing ON surveys (closes_at) WHERE status = 'open';

-- One row an answered form. "id" is a hash of the receipt, which follows from survey and submission:
-- a repeat of the same submission has the same id.
CREATE TABLE responses (
  response_key INTEGER PRIMARY KEY,
  survey_key INTEGER NOT NULL REFERENCES surveys,
  id TEXT NOT NULL UNIQUE,
  submitted_at INTEGER NOT NULL,
  origin TEXT,
  answers TEXT NOT NULL
) STRICT;
CREATE INDEX responses_by_time ON responses (survey_key, submitted_at, response_key);
