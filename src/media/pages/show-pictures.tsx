import type { Context } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { listName } from "../../platform/http/list-name.ts";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { toCursor } from "../../platform/schema/cursor.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { bucketOf } from "../files/optional-bindings.ts";
import { toMedia, toUsedMedia } from "../media.json.ts";
import { listMedia, type MediaRow } from "../media.sql.ts";
import { listMediaUses } from "../media-uses.sql.ts";
import { mediaPath } from "./choosing-links.ts";
import { LibraryPage } from "./library.page.tsx";
import { LIBRARY_PAGE_LENGTH, type MediaPageQuery } from "./media-pages.schema.ts";
import { PicturePage } from "./picture.page.tsx";
import { PictureErasurePage } from "./picture-erasure.page.tsx";
import type { RefusedPicture } from "./picture-faults.ts";

interface Shown {
	query: MediaPageQuery;
	refused?: RefusedPicture;
}

const mayChange = <Kind extends NewsroomEnv>(c: Context<Kind>) =>
	c.var.permissions.has("media:write");

/** Shows the page of all pictures. */
export async function showLibrary<Kind extends NewsroomEnv>(
	c: Context<Kind>,
	{ query, refused }: Shown,
) {
	const { primaryDb, site } = c.var;
	const found = await listMedia(primaryDb, { ...query, limit: LIBRARY_PAGE_LENGTH });
	const page = {
		...{ ...frameOf(c), query, ...(refused && { refused }) },
		pictures: found.rows.map((row) => toMedia(site, row)),
		...{ hasBucket: bucketOf(c.env) !== undefined, maySend: mayChange(c) },
	};
	const { cursor: _, done: __, ...list } = query;
	const next = found.next && toCursor(found.next, listName(c.req.path, list));
	const older = { ...(query.q !== undefined && { q: query.q }), ...(next && { cursor: next }) };
	const olderPath = next && mediaPath(query, "", older);
	return c.html(<LibraryPage {...page} olderPath={olderPath} />, refused ? 422 : 200);
}

/** Shows the page of one picture. */
export async function showPicture<Kind extends NewsroomEnv>(
	c: Context<Kind>,
	row: MediaRow,
	shown: Shown,
) {
	const uses = await listMediaUses(c.var.primaryDb, row.media_key);
	const picture = toUsedMedia(c.var.site, row, uses);
	const page = { ...frameOf(c), ...shown, picture, maySend: mayChange(c) };
	return c.html(<PicturePage {...page} />, shown.refused ? 422 : 200);
}

/** Asks before a picture is erased, or says why it is not. */
export async function askToErase<Kind extends NewsroomEnv>(
	c: Context<Kind>,
	row: MediaRow,
	query: MediaPageQuery,
	status: 200 | 409,
) {
	const uses = await listMediaUses(c.var.primaryDb, row.media_key);
	const page = { ...frameOf(c), query, picture: toUsedMedia(c.var.site, row, uses) };
	return c.html(<PictureErasurePage {...page} />, status);
}

/** Shows a form that was not taken; programs get a sentence for each field, in the language of the page. */
export async function refusePicture<Kind extends NewsroomEnv>(
	c: Context<Kind>,
	shown: Required<Shown>,
) {
	if (prefersHtml(c.req.header("Accept"))) return showLibrary(c, shown);
	const { faults: says, refused } = wordsFor(pageLanguageFor(c)).media;
	const errors = Object.entries(shown.refused.faults).flatMap(([field, fault]) =>
		fault ? [{ field, detail: says[fault] }] : [],
	);
	return problem(c, 422, refused, errors);
}
