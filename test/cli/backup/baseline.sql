-- What a service of the first version had: two articles, a draft, and a survey with three submissions.
UPDATE publication SET revision = 7, changed_at = 1700000000000;
UPDATE channels SET id = 'urn:uuid:11111111-1111-4111-a111-111111111111', revision = 7, changed_at = 1700000000000;
INSERT INTO channels VALUES ('topic=hafen', 'urn:uuid:22222222-2222-4222-a222-222222222222', 'Hafen', 7, 1700000000000, 0, NULL);
INSERT INTO articles VALUES (1, 'urn:uuid:33333333-3333-4333-a333-333333333333', 'kran', 'de', 'Der Kran', 'Er steht.', '["Ada"]', '["Hafen"]', '["","topic=hafen"]', NULL, 'published', 1, 1690000000000, 1690000000000, 1690000000000, 6, '[{"key":"topic=hafen","id":"urn:uuid:22222222-2222-4222-a222-222222222222","name":"Hafen"}]', '{}', '<p>Er dreht sich: a\n.</p>');
INSERT INTO articles VALUES (2, 'urn:uuid:44444444-4444-4444-a444-444444444444', 'deich', 'de', 'Der Deich', 'Er hält.', '[]', '[]', '[""]', NULL, 'published', 1, 1691000000000, 1691000000000, 1691000000000, 7, '[]', '{}', '<p>Er hält.</p>');
INSERT INTO articles VALUES (3, 'urn:uuid:55555555-5555-4555-a555-555555555555', 'entwurf', 'de', 'Ein Entwurf', '', '[]', '[]', '[""]', NULL, 'draft', 0, NULL, 1691000000000, 1691000000000, 5, '[]', '{}', '<p>Noch nicht.</p>');
INSERT INTO article_sources VALUES (1, 'markdown', 'Er dreht sich: a\n.'), (2, 'markdown', 'Er hält.'), (3, 'html', '<p>Noch nicht.</p>');
INSERT INTO article_texts VALUES (1, 'Er dreht sich: a\n.'), (2, 'Er hält.'), (3, 'Noch nicht.');
INSERT INTO listings VALUES ('', 1690000000000, 1, 1690000000000), ('topic=hafen', 1690000000000, 1, 1690000000000), ('', 1691000000000, 2, 1691000000000);
INSERT INTO surveys VALUES (1, 'umfrage', 'de', '{"title":"Umfrage","questions":[{"id":"gut","type":"rating","label":"Gut?","min":1,"max":5}]}', 'closed', 0, NULL, NULL, 1690000000000, 1690000000000, 4, 'hand', 0, 0);
INSERT INTO submissions VALUES (1, 1, 'first', 1690000000000, 'https://news.example', '{"gut":5}', 'de', NULL, NULL, '[["_submissions",""],["gut","5",5],["gut","",5]]', '2023-07-22', NULL, NULL);
INSERT INTO submissions VALUES (2, 1, 'second', 1690000001000, NULL, '{"gut":2}', 'de', 'passed', NULL, '[["_submissions",""],["gut","2",2],["gut","",2]]', '2023-07-22', NULL, NULL);
INSERT INTO submissions VALUES (3, 1, 'third', 1690000002000, NULL, '{"gut":2}', 'de', NULL, NULL, '[["_submissions",""],["gut","2",2],["gut","",2]]', '2023-07-22', NULL, NULL);
UPDATE submissions SET erased = 'withdrawn', erased_at = 1690000003000, answers = '{}', tally_entries = '[]' WHERE id = 'third';
INSERT INTO dead_letters VALUES (1, 'letter', '{"text":"\u0000 \\n"}', 1690000000000);
