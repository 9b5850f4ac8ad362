/** The site in the examples; the document replaces it by the address of the real site. */
export const EXAMPLE_URL = "https://news.example";

export const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
