import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { pathWithCursor } from "../../../platform/http/page-links.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { checkForm, query } from "../../../platform/http/validation.ts";
import { toDeadLetter } from "./dead-letters.json.ts";
import { DeadLettersPage } from "./dead-letters.page.tsx";
import {
	DeadLettersForm,
	DeadLettersPageQuery,
	DiscardQuery,
	MAX_AT_ONCE,
	MAX_BATCH_BYTES,
} from "./dead-letters.schema.ts";
import {
	countDeadLetters,
	type FoundDeadLetter,
	listDeadLetters,
	listDeadLettersOf,
} from "./dead-letters.sql.ts";
import { DiscardLettersPage } from "./discard-letters.page.tsx";
import { discardDeadLetters, retryDeadLetters } from "./retry-dead-letters.ts";

interface LetterEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const PAGE = "/newsroom/dead-letters";
const NONE_CHOSEN = `${PAGE}?done=none`;

const limitSize = sizeLimit("A selection of letters", MAX_BATCH_BYTES);
const toView = (found: FoundDeadLetter) => ({ letter: toDeadLetter(found), survey: found.survey });

/** The newsroom's pages of dead letters: the list, and what is done with those that are ticked. */
export const newsroomDeadLetterPages = new Hono<LetterEnv>()
	.get(PAGE, policy("newsroom", "results:read"), query(DeadLettersPageQuery), async (c) => {
		const { cursor, limit, ...said } = c.req.valid("query");
		const { primaryDb: db } = c.var;
		const [{ rows, next }, count] = await Promise.all([
			listDeadLetters(db, { limit, ...(cursor && { cursor }) }),
			countDeadLetters(db),
		]);
		const olderPath = next && pathWithCursor(PAGE, next);
		const page = { ...frameOf(c), ...said, count, olderPath, letters: rows.map(toView) };
		return c.html(<DeadLettersPage {...page} />);
	})
	.post(PAGE, policy("newsroom", "answers:write"), limitSize, readFields, async (c) => {
		const form = checkForm(DeadLettersForm, c.var.fields);
		if ("errors" in form) return c.redirect(NONE_CHOSEN, 303);
		const { do: button, key } = form.output;
		const { primaryDb: db } = c.var;
		const keys = button === "retry-all" ? await keysOfFirst(c) : key;
		if (keys.length === 0) return c.redirect(NONE_CHOSEN, 303);
		if (button === "discard") return c.redirect(`${PAGE}/discard?${askingFor(keys)}`, 303);
		const results = await retryDeadLetters(db, keys);
		const stored = results.filter(({ outcome }) => outcome === "stored").length;
		return c.redirect(`${PAGE}?stored=${stored}&kept=${results.length - stored}`, 303);
	})
	.get(`${PAGE}/discard`, policy("newsroom", "answers:write"), query(DiscardQuery), async (c) => {
		const rows = await listDeadLettersOf(c.var.primaryDb, c.req.valid("query").key);
		if (rows.length === 0) return c.redirect(PAGE, 303);
		return c.html(<DiscardLettersPage {...frameOf(c)} letters={rows.map(toView)} />);
	})
	.post(
		`${PAGE}/discard`,
		policy("newsroom", "answers:write"),
		limitSize,
		readFields,
		async (c) => {
			const form = checkForm(DeadLettersForm, c.var.fields);
			if ("errors" in form) return c.redirect(NONE_CHOSEN, 303);
			await discardDeadLetters(c.var.primaryDb, form.output.key);
			return c.redirect(`${PAGE}?done=discarded`, 303);
		},
	);

const askingFor = (keys: number[]) => new URLSearchParams(keys.map((key) => ["key", `${key}`]));

async function keysOfFirst(c: Context<LetterEnv>): Promise<number[]> {
	const { rows } = await listDeadLetters(c.var.primaryDb, { limit: MAX_AT_ONCE });
	return rows.map(({ letter }) => letter.dead_letter_key);
}
