const PROVISIONAL = /^(?:entwurf|draft)-[0-9a-f]{8}$/;

/** True if nobody has chosen the address of an article yet. */
export const isProvisional = (slug: string) => PROVISIONAL.test(slug);
