import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { checkForm, query } from "../../../platform/http/validation.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { listOtherNames } from "../../addresses/channels/channel-list.sql.ts";
import { isSameCuration, toCuration, toCurationWrite } from "./curation.json.ts";
import type { CurationInput } from "./curation.schema.ts";
import { type CurationRow, findCuration } from "./curation.sql.ts";
import { CurationFormPage, type CurationFormProps } from "./curation-form.page.tsx";
import { CurationForm, FrontQuery, MAX_CURATION_FORM_BYTES } from "./curation-form.schema.ts";
import { addSection, editChoice } from "./edit-choice.ts";
import { findChosenFront, listCandidates } from "./find-front-view.ts";
import { storeCuration } from "./store-curation.ts";

interface FrontPagesEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		ChangeEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("The form of the front page", MAX_CURATION_FORM_BYTES);
const NOTHING = { q: "", topic: "" };

/** The newsroom's page about the front page: every button sends the whole form, and only one of them stores it. */
export const newsroomFrontPages = new Hono<FrontPagesEnv>()
	.get("/", policy("newsroom", "articles:read"), query(FrontQuery), async (c) => {
		const before = await findCuration(c.var.primaryDb);
		const form = { before, choice: toChoice(before), revision: before?.revision ?? 0 };
		return show(c, { ...form, typed: NOTHING }, c.req.valid("query"), 200);
	})
	.post("/", policy("newsroom", "articles:publish"), limitSize, readFields, async (c) => {
		const checked = checkForm(CurationForm, c.var.fields);
		if ("errors" in checked) return problem(c, 422, undefined, checked.errors);
		const before = await findCuration(c.var.primaryDb);
		return checked.output.action.act === "save"
			? save(c, checked.output, before)
			: edit(c, checked.output, before);
	});

/** Responds with the form as a button changed it; nothing is stored. */
async function edit(
	c: Context<FrontPagesEnv>,
	{ choice, typed, action, expected = 0 }: CurationForm,
	before: CurationRow | undefined,
) {
	const isSection = action.act === "section" || (action.act === "enter" && typed.topic !== "");
	const edited = isSection
		? addSection(choice, typed.topic, await topicSlugs(c))
		: editChoice(choice, action);
	const form = { before, revision: expected };
	if ("fault" in edited) return show(c, { ...form, choice, typed }, edited, 422);
	const left = isSection ? { ...typed, topic: "" } : typed;
	return show(c, { ...form, choice: edited.choice, typed: left }, {}, 200);
}

const topicSlugs = async (c: Context<FrontPagesEnv>) =>
	(await listOtherNames(c.var.primaryDb, "topic", "")).map(toSlug);

async function save(
	c: Context<FrontPagesEnv>,
	form: CurationForm,
	before: CurationRow | undefined,
) {
	const { primaryDb, followChange } = c.var;
	const { choice, typed, expected } = form;
	const change = { input: choice, before, ...(expected !== undefined && { expected }) };
	const stored = await storeCuration(primaryDb, change, new Date(), followChange);
	if ("row" in stored) return c.redirect("/newsroom/front?done=saved", 303);
	const shown = { before, choice, typed };
	if ("errors" in stored)
		return show(c, { ...shown, revision: expected ?? 0 }, { fault: "hidden" }, 422);
	const now = await findCuration(primaryDb);
	const theirs = await findChosenFront(primaryDb, toChoice(now));
	return show(c, { ...shown, before: now, revision: now?.revision ?? 0 }, { theirs }, 409);
}

function toChoice(row: CurationRow | undefined): CurationInput {
	const { lead, pinned, sections } = toCuration(row);
	return { ...(lead && { lead }), pinned, sections };
}

interface FormState {
	before: CurationRow | undefined;
	choice: CurationInput;
	revision: number;
	typed: CurationFormProps["typed"];
}
type Shown = Pick<CurationFormProps, "done" | "fault" | "theirs">;

async function show(
	c: Context<FrontPagesEnv>,
	{ before, choice, revision, typed }: FormState,
	shown: Shown,
	status: 200 | 409 | 422,
) {
	const { primaryDb: db, site } = c.var;
	const [chosen, candidates, topics] = await Promise.all([
		findChosenFront(db, choice),
		listCandidates(db, site, typed.q),
		listOtherNames(db, "topic", ""),
	]);
	const isEdited = !isSameCuration(toCurationWrite(choice), before);
	const page = { ...frameOf(c), chosen, candidates, topics, typed, revision, isEdited };
	return c.html(<CurationFormPage {...page} {...shown} />, status);
}
