import type { Site } from "../platform/schema/site-settings.schema.ts";

/** The contacts are valid for at least this time; RFC 9116 §2.5.5 recommends less than a year. */
const VALID_MONTHS = 6;

/**
 * Returns where people report weaknesses, as RFC 9116 has it. It expires at the beginning of a month, so that it
 * changes once a month.
 */
export function toSecurityText({ url, language, securityContacts }: Site, now: Date): string {
	const month = now.getUTCMonth() + 1 + VALID_MONTHS;
	const expires = new Date(Date.UTC(now.getUTCFullYear(), month, 1)).toISOString();
	const languages = [...new Set([language, "en"])].join(", ");
	const fields = [
		...securityContacts.map((contact) => `Contact: ${contact}`),
		`Expires: ${expires.replace(".000", "")}`,
		`Preferred-Languages: ${languages}`,
		`Canonical: ${url}/.well-known/security.txt`,
	];
	return `${fields.join("\n")}\n`;
}
