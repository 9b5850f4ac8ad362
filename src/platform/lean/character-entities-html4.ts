/** Names for characters: none, because HTML is written with numeric references. */
export const characterEntitiesHtml4: Record<string, string> = {};
