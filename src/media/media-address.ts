import type { Site } from "../platform/schema/site-settings.schema.ts";

/** Returns the address of a file of a picture. */
export const mediaUrl = ({ url }: Pick<Site, "url">, file: string) => `${url}/media/${file}`;
