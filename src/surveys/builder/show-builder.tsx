import type { Context } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import { findPlaceChoices } from "../survey/placement/place-choices.sql.ts";
import type { BuilderEnv } from "./builder.middleware.ts";
import { BuilderPage } from "./builder.page.tsx";
import { builderStateOf } from "./builder-state.ts";
import type { BuilderDone } from "./builder-view.ts";
import type { DraftSurvey } from "./draft-survey.schema.ts";
import { faultTexts } from "./faults/fault-texts.ts";
import { checkToStore } from "./faults/store-faults.ts";
import { locksOf } from "./question-locks.ts";
import { type StoredDraft, standingDraft } from "./saving/stored-draft.ts";

interface Shown {
	stored: StoredDraft;
	/** Typed texts that are not stored; without them the page shows the stored ones. */
	draft?: DraftSurvey;
	done?: BuilderDone | undefined;
	refused?: string | undefined;
}

/** Responds with the page on which a survey is made, as it is stored, or as it was sent and refused. */
export async function showBuilder(
	c: Context<BuilderEnv>,
	{ stored, draft, done, refused }: Shown,
	status: 200 | 413 | 422 = 200,
) {
	const { primaryDb, site } = c.var;
	const frame = frameOf(c);
	const shown = draft ?? standingDraft(stored, site);
	const { before, row, tallies } = stored;
	const isNew = !before && !row;
	const asked = before && before.status !== "draft" ? "apply" : "open";
	const { faults } = isNew
		? { faults: [] }
		: await checkToStore(c.env, primaryDb, { stored, draft: shown, asked });
	const page = {
		...{ draft: shown, state: builderStateOf(c.env, stored), page: crypto.randomUUID() },
		...{ faults: faultTexts(faults, shown, frame.language), locks: locksOf(before, tallies) },
		places: await findPlaceChoices(primaryDb),
	};
	return c.html(<BuilderPage {...frame} {...page} done={done} refused={refused} />, status);
}
