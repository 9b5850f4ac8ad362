import { ContentTooComplex } from "../../../content/content-too-complex.ts";
import { measuringTogether } from "../../../platform/pictures/measure-picture.ts";
import type { Effect } from "../../article/article-notes.schema.ts";
import { toArticleWrite } from "../../article/article-write.ts";
import { listSaved, saveArticles } from "../../article/saving/save-articles.sql.ts";
import { firstGroup } from "../../batch/save-group.ts";
import { eraseTheseDrafts } from "../../drafts/draft.sql.ts";
import { type ChangeDecision, decideChanges } from "./decide-changes.ts";
import type { Decision, ReadChange } from "./decision.ts";
import type { Doing, Done } from "./doing.ts";

/** The size of so many pictures is looked up, within this time. */
const MOST_PICTURES = 40;
const PICTURES_MS = 3000;

type Made = ChangeDecision & { write: Awaited<ReturnType<typeof toArticleWrite>> };

/** Stores what was decided of articles in one transaction; the working copies that it makes public end. */
export async function saveMany(
	doing: Doing,
	read: (ReadChange | Decision)[],
	effect: Effect,
): Promise<Done> {
	const { db, site, dbChanging, by, now } = doing;
	const decisions = await decideChanges(db, site, read);
	const made = await Promise.all(decisions.map((one) => makeChange(doing, one, effect)));
	const ready = made.flatMap((one) => ("write" in one ? [one] : []));
	const group = firstGroup(ready);
	const late = new Set<ChangeDecision>(ready.slice(group.length));
	const settled = made.map((one) => (late.has(one) ? { ...one, fate: "tooLong" as const } : one));
	if (group.length === 0) return { decisions: settled, changes: [], isOvertaken: false };
	const slugs = group.map(({ write }) => write.article.slug);
	const drafts = group.flatMap(({ draft }) => draft ?? []);
	const changing = dbChanging(slugs);
	const edit = { at: now, by, effect, draftTags: drafts.map(({ tag }) => tag) };
	const changes = group.map(({ write, before }) => ({ write, before: before?.article }));
	const ended = eraseTheseDrafts(changing, drafts);
	if (!(await saveArticles(changing, changes, edit, ended)))
		return { decisions: [], changes: [], isOvertaken: true };
	const saved = new Map((await listSaved(changing, slugs)).map((row) => [row.slug, row]));
	const followed = group.flatMap(({ before, write }) => {
		const row = saved.get(write.article.slug);
		if (!row) return [];
		const { translationSlugs, ...shown } = row;
		return [{ before, after: { article: { ...write.article, ...shown }, translationSlugs } }];
	});
	return { decisions: settled, changes: followed, isOvertaken: false };
}

/** Makes what is stored of an article; a text that is too deeply nested cannot be. */
async function makeChange(
	{ site, now }: Doing,
	decision: ChangeDecision,
	effect: Effect,
): Promise<Made | ChangeDecision> {
	if (!decision.wanted) return decision;
	const { before, input, slug, original, media } = decision.wanted;
	const measure = measuringTogether(PICTURES_MS, MOST_PICTURES);
	const key = original?.key;
	try {
		const write = await toArticleWrite(site, slug, input, before, key, now, effect, media, measure);
		return { ...decision, write };
	} catch (error) {
		if (!(error instanceof ContentTooComplex)) throw error;
		return { ...decision, fate: "faulty", fields: ["body"] };
	}
}
