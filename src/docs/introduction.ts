/** The description of the whole contract. The page /docs says more. */
export const guide = [
	"Articles, feeds and reader surveys as JSON. A guide with examples is at /docs.",
	"Reading needs no key, and works from scripts of any page (CORS). What begins with /newsroom needs a token of the newsroom.",
	"Whatever goes wrong is a problem (RFC 9457, `application/problem+json`) that names every fault; clients that prefer text/html get it as a page.",
].join("\n\n");
