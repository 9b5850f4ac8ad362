import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { refusedForm } from "../../../newsroom/layout/refused-form.ts";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { ownPath } from "../../../newsroom/own-path.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { checkForm } from "../../../platform/http/validation.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { changeOf } from "../../article/article-change.ts";
import { WithdrawInput } from "../../article/withdrawal/withdrawal.schema.ts";
import { decideMany } from "./decide-many.ts";
import { type Doing, type Done, doMany } from "./doing.ts";
import { listStanding } from "./find-standing.ts";
import { ManyConfirmationPage, type ManyFault } from "./many-confirmation.page.tsx";
import { MAX_MANY_BYTES, ManyForm, PublishManyForm, TopicManyForm } from "./many-form.schema.ts";
import { ManyResultPage } from "./many-result.page.tsx";
import { readPublication } from "./read-publication.ts";
import { readTopicChange } from "./read-topic-change.ts";
import { saveMany } from "./save-many.ts";
import { withdrawMany } from "./withdraw-many.ts";

interface ManyEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		ChangeEnv["Variables"] & {
			fields: FormFields;
			unreadable: string[];
			many: ManyForm;
		};
}

const limitSize = sizeLimit("A selection", MAX_MANY_BYTES);

/** Sets `many`, the ticked articles and what to do with them; responds with 422 to what no page of ours sends. */
const readMany = createMiddleware<ManyEnv>((c, next) => {
	const checked = checkForm(ManyForm, c.var.fields);
	if ("errors" in checked)
		return Promise.resolve(problem(c, 422, "Some fields are not valid.", checked.errors));
	c.set("many", checked.output);
	return next();
});

/** Does one thing with many articles: asks first, and says what happens to each. */
export const newsroomSelection = new Hono<ManyEnv>()
	.post("/", policy("newsroom", "articles:read"), limitSize, readFields, readMany, (c) => ask(c))
	.post(
		"/publish",
		policy("newsroom", "articles:publish"),
		limitSize,
		readFields,
		readMany,
		async (c) => {
			const checked = checkForm(PublishManyForm, c.var.fields);
			if ("errors" in checked) return ask(c, { effect: "form" });
			const doing = doingOf(c);
			const { effect } = checked.output;
			const attempt = async () => saveMany(doing, (await standingOf(c)).map(publication), effect);
			return show(c, await doMany(attempt));
		},
	)
	.post(
		"/withdraw",
		policy("newsroom", "articles:publish"),
		limitSize,
		readFields,
		readMany,
		async (c) => {
			const checked = checkForm(WithdrawInput, withdrawalIn(c.var.fields));
			if ("errors" in checked) return ask(c, { reason: "reason" });
			const doing = doingOf(c);
			return show(c, await doMany(() => withdrawMany(doing, c.var.many.article, checked.output)));
		},
	)
	.post(
		"/topics",
		policy("newsroom", "articles:write"),
		limitSize,
		readFields,
		readMany,
		async (c) => {
			const checked = checkForm(TopicManyForm, c.var.fields);
			const { do: deed } = c.var.many;
			if ("errors" in checked || deed === "publish" || deed === "withdraw")
				return ask(c, { topic: "topic" });
			const doing = doingOf(c);
			const change = { deed, topic: checked.output.topic };
			const attempt = async () => {
				const read = (await standingOf(c)).map((one) => readTopicChange(one, change));
				return saveMany(doing, read, "silent");
			};
			return show(c, await doMany(attempt));
		},
	);

const publication = (one: Parameters<typeof readPublication>[0]) =>
	readPublication(one, new Date());

const standingOf = (c: Context<ManyEnv>) => listStanding(c.var.primaryDb, c.var.many.article);

function doingOf(c: Context<ManyEnv>): Doing {
	const { site, primaryDb: db, dbChanging, member: by } = c.var;
	return { site, db, dbChanging, by, now: new Date() };
}

/** The fields of a withdrawal; an empty reason is none. */
function withdrawalIn(fields: FormFields): FormFields {
	const reason = String(fields.get("reason") ?? "").trim();
	const status: [string, unknown] = ["status", Number(fields.get("status") ?? 410)];
	return new Map([status, ...(reason === "" ? [] : [["reason", reason] as const])]);
}

/** Says what would happen, and asks; `faults` are those of a form that was not taken. */
async function ask(c: Context<ManyEnv>, faults?: Record<string, ManyFault>) {
	const { many, fields, site } = c.var;
	const decisions = await decideMany(doingOf(c), await standingOf(c), many.do);
	const back = ownPath(many.back || "/newsroom/articles", site.url);
	const refused = faults && { refused: refusedForm(fields, faults) };
	const page = { ...frameOf(c), deed: many.do, decisions, back, ...refused };
	return c.html(<ManyConfirmationPage {...page} />, faults ? 422 : 200);
}

/** Tells followers of the changes, and says what became of each article. */
function show(c: Context<ManyEnv>, { decisions, changes, isOvertaken }: Done) {
	const { many, site, followChange } = c.var;
	if (isOvertaken) return ask(c);
	if (changes.length > 0) followChange(changeOf(changes));
	const back = ownPath(many.back || "/newsroom/articles", site.url);
	return c.html(<ManyResultPage {...frameOf(c)} decisions={decisions} back={back} />);
}
