-- A survey may also stand below the articles of some topics, or below some articles. Both are fields of its definition:
-- announce_topics and announce_articles, JSON arrays of slugs. This finds the open surveys that stand anywhere, the one
-- changed last first. The index surveys_announced is no longer used.
CREATE INDEX surveys_placed ON surveys (updated_at, survey_key) WHERE status = 'open' AND (announce = 1 OR definition ->> '$.announce_topics' <> '[]' OR definition ->> '$.announce_articles' <> '[]');
CREATE INDEX surveys_below_articles ON surveys (survey_key) WHERE definition ->> '$.announce_articles' <> '[]';

-- A survey follows an article that gets another slug.
CREATE TRIGGER surveys_follow_article AFTER UPDATE OF slug ON articles WHEN OLD.slug <> NEW.slug BEGIN UPDATE surveys SET definition = json_set(definition, '$.announce_articles', json((SELECT json_group_array(iif(value = OLD.slug, NEW.slug, value)) FROM (SELECT value FROM json_each(definition, '$.announce_articles') ORDER BY key)))) WHERE definition ->> '$.announce_articles' <> '[]' AND EXISTS (SELECT 1 FROM json_each(definition, '$.announce_articles') WHERE value = OLD.slug); END;
