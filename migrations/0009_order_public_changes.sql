-- What was public once, by its last change: drafts that nobody saw are not in the way.
CREATE INDEX articles_public_by_revision ON articles (revision) WHERE was_public = 1;
