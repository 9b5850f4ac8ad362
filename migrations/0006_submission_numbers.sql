-- number: a hash of the survey and of the number that the form was sent under, so that other answers under the same
-- number are found. NULL where no number was sent, and in rows that are older than this column.
ALTER TABLE submissions ADD COLUMN number TEXT;
-- caught: 1 if the honeypot was filled in. Such a submission is stored, but it is not counted until the newsroom says so.
ALTER TABLE submissions ADD COLUMN caught INTEGER NOT NULL DEFAULT 0 CHECK (caught IN (0, 1));
CREATE INDEX submissions_by_number ON submissions (number) WHERE number IS NOT NULL;
CREATE INDEX submissions_caught ON submissions (survey_key, submitted_at, submission_key) WHERE caught = 1;
-- What a submission adds to tallies changes when its respondent withdraws a consent, and when the newsroom counts a
-- caught submission. Erasing is not meant: it sets erased in the same statement.
CREATE TRIGGER submissions_recounted AFTER UPDATE OF tally_entries ON submissions WHEN NEW.erased IS NULL AND OLD.erased IS NULL BEGIN INSERT INTO tallies (survey_key, day, origin, question, choice, count, total) SELECT OLD.survey_key, cells.day, cells.origin, value ->> 0, value ->> 1, 0, coalesce(value ->> 2, 0) FROM json_each(OLD.tally_entries), (SELECT '' AS day, '' AS origin UNION ALL SELECT OLD.day, coalesce(OLD.origin, '')) AS cells WHERE true ON CONFLICT DO UPDATE SET count = count - 1, total = total - excluded.total; INSERT INTO tallies (survey_key, day, origin, question, choice, count, total) SELECT NEW.survey_key, cells.day, cells.origin, value ->> 0, value ->> 1, 1, coalesce(value ->> 2, 0) FROM json_each(NEW.tally_entries), (SELECT '' AS day, '' AS origin UNION ALL SELECT NEW.day, coalesce(NEW.origin, '')) AS cells WHERE true ON CONFLICT DO UPDATE SET count = count + 1, total = total + excluded.total; END;
