import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { MOST_LINKS } from "./preview-link.schema.ts";
import { type PreviewLinkRow, savePreviewLink } from "./preview-link.sql.ts";
import { newPreviewToken, previewHash } from "./preview-token.ts";

const DAY_MS = 86_400_000;

/** Makes a link to the preview of an article, and stores the hash of its token. Nobody can read the address again. */
export async function makePreviewLink(
	db: Database,
	site: Site,
	{ article, expires_in_days }: { article: number; expires_in_days: number },
	by: string,
): Promise<{ row: PreviewLinkRow; url: string }> {
	const [token, now] = [newPreviewToken(), new Date()];
	const row = {
		...{ id: crypto.randomUUID(), hash: previewHash(token), article_key: article },
		...{ created_name: by, created_at: now, revoked_at: null },
		expires_at: new Date(now.getTime() + expires_in_days * DAY_MS),
	};
	await savePreviewLink(db, row);
	return { row, url: `${site.url}/previews/${token}` };
}

/** True for a link that still opens. */
export function isOpen({ expires_at, revoked_at }: PreviewLinkRow, now: Date): boolean {
	return revoked_at === null && expires_at > now;
}

/** True if an article has as many open links as it may. */
export function isFull(links: PreviewLinkRow[], now: Date): boolean {
	return links.filter((link) => isOpen(link, now)).length >= MOST_LINKS;
}
