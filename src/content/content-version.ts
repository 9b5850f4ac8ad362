/**
 * The version of what the service makes of a body. Raise it when the HTML, the text, the summary or the words of the
 * same body become others: a job then brings stored articles and static pages up to date.
 */
export const CONTENT_VERSION = 5;
