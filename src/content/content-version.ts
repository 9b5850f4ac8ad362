/**
 * The version of what the service makes of a body. Raise it when the same body gets other HTML, text, summary or
 * words: a job then brings stored articles and static pages up to date.
 */
export const CONTENT_VERSION = 5;
