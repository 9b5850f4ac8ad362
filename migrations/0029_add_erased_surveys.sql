-- Surveys that the newsroom has erased. The row in surveys stays, because its submissions refer to it, but it holds no
-- text, no question and no setting, and its slug is one that no address has.
-- slug: the address that the survey had. Another survey may have it now.
-- submissions: how many had answers when it was erased. remaining: how many still have them.
-- finished_at: when the last answer and the last tally were erased. NULL until then.
CREATE TABLE erased_surveys (
  survey_key INTEGER PRIMARY KEY REFERENCES surveys,
  slug TEXT NOT NULL,
  erased_at INTEGER NOT NULL,
  submissions INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;
CREATE INDEX erased_surveys_by_slug ON erased_surveys (slug);
CREATE INDEX erased_surveys_running ON erased_surveys (erased_at) WHERE finished_at IS NULL;
