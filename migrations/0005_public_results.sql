-- What the public sees of the answers to a survey: made once it is closed, and again only after it was reopened.
-- counted_at: when. responses: how many submissions had come by then and were not withdrawn.
-- first_day, last_day: when the first and the last of them came, as YYYY-MM-DD in the time zone of the site.
-- tallies: JSON array of {question, choice, count, total} with noise: not what was answered, but close to it.
CREATE TABLE public_results (
  survey_key INTEGER PRIMARY KEY REFERENCES surveys,
  counted_at INTEGER NOT NULL,
  responses INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  tallies TEXT NOT NULL
) STRICT;
