-- What the newsroom adds to a submission. No respondent and no export gets it.
-- marked: 1 if the newsroom marked it to find it again. hidden: 1 if no export has it. It counts all the same.
-- note: a remark of the newsroom. note_by and note_at: who wrote it, and when.
-- erasure_reason: why the newsroom erased the submission, erased_by: who did. NULL for all others, also for those that
-- their respondents withdrew. erased is withdrawn in both cases, so that the tallies follow.
ALTER TABLE submissions ADD COLUMN marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1));
ALTER TABLE submissions ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE submissions ADD COLUMN note TEXT;
ALTER TABLE submissions ADD COLUMN note_by TEXT;
ALTER TABLE submissions ADD COLUMN note_at INTEGER;
ALTER TABLE submissions ADD COLUMN erasure_reason TEXT;
ALTER TABLE submissions ADD COLUMN erased_by TEXT;
CREATE INDEX submissions_marked ON submissions (survey_key, submitted_at, submission_key) WHERE marked = 1;
CREATE INDEX submissions_noted ON submissions (survey_key, submitted_at, submission_key) WHERE note IS NOT NULL;
CREATE INDEX submissions_hidden ON submissions (survey_key, submitted_at, submission_key) WHERE hidden = 1;
CREATE INDEX submissions_unchecked ON submissions (survey_key, submitted_at, submission_key) WHERE turnstile = 'unanswered';
CREATE INDEX submissions_erased ON submissions (survey_key, submitted_at, submission_key) WHERE erasure_reason IS NOT NULL;
-- Whatever erases a submission erases what the newsroom added to it, also a version that does not know these columns.
CREATE TRIGGER submissions_forgotten AFTER UPDATE OF erased ON submissions WHEN NEW.erased IS NOT NULL AND (NEW.marked = 1 OR NEW.hidden = 1 OR NEW.note IS NOT NULL) BEGIN UPDATE submissions SET marked = 0, hidden = 0, note = NULL, note_by = NULL, note_at = NULL WHERE submission_key = NEW.submission_key; END;
