-- static_page_slug: the last static page that the job looked at. NULL when it looked at all. It begins when all articles are done.
ALTER TABLE content_upgrade ADD COLUMN static_page_slug TEXT DEFAULT '';
