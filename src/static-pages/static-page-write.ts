import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { Warning } from "../platform/schema/warning.schema.ts";
import { STATIC_PAGES_TAG, staticPageTag } from "../publication/cache-tags.ts";
import { toPublicChange } from "../publication/change-scope.ts";
import type { PublicChange } from "../publication/public-change.ts";
import type { StaticPageInput } from "./static-page.schema.ts";
import type { StaticPageRow, StaticPageWrite } from "./static-page.sql.ts";
import { renderStaticPage } from "./static-page-content.ts";

/** Converts the newsroom's input to the row to store, and says what of the body is left out. Throws ContentTooComplex. */
export async function toStaticPageWrite(
	site: Site,
	slug: string,
	input: StaticPageInput,
	before: StaticPageRow | undefined,
	now: Date,
): Promise<{ write: StaticPageWrite; warnings: Warning[] }> {
	const { title, body, language = site.language, footer = null } = input;
	const { html, warnings } = await renderStaticPage({ slug, language, body });
	const [format, source] =
		"markdown" in body ? (["markdown", body.markdown] as const) : (["html", body.html] as const);
	return {
		write: {
			...{ slug, language, title, footer, format, source, html },
			created_at: before?.created_at ?? now,
			updated_at: now,
		},
		warnings: warnings.map(({ detail }) => ({ pointer: `#/body/${format}`, detail })),
	};
}

const SHOWN = ["title", "language", "footer", "format", "source", "html"] as const;
const LINKED = ["title", "language", "footer"] as const;

/** True if storing the page would change nothing that anybody can see. */
export function isSamePage(write: StaticPageWrite, before: StaticPageRow): boolean {
	return SHOWN.every((name) => write[name] === before[name]);
}

/** Returns the public change from one state of a static page to another; without `after` it is erased. */
export function staticPageChange(before?: StaticPageRow, after?: StaticPageRow): PublicChange {
	const slug = after?.slug ?? before?.slug ?? "";
	const isLinkSame = before && after && LINKED.every((name) => before[name] === after[name]);
	return {
		...toPublicChange([]),
		tags: [staticPageTag(slug), ...(isLinkSame ? [] : [STATIC_PAGES_TAG])],
		staticPageSlugs: [slug],
		isWithdrawal: after === undefined,
	};
}
