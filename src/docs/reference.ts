/** The site of the examples; the document has the site's own address in its place. */
export const EXAMPLE_URL = "https://news.example";

export const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
