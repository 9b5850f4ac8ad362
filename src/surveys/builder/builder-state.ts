import { secretsOf } from "../../platform/env.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { missingTurnstileKeys } from "../survey/turnstile-secret.ts";
import type { BuilderState } from "./builder-view.ts";
import { revisionOf, type StoredDraft, tagOfStored } from "./saving/stored-draft.ts";

/** Returns what the page says about a survey beside its draft. */
export function builderStateOf(env: Env, stored: StoredDraft): BuilderState {
	const { slug, before, row, tallies } = stored;
	const hasChanges = row !== undefined && row.draft !== null;
	return {
		slug: before || row ? slug : undefined,
		status: before?.status ?? "new",
		closedBy: before?.closed_by ?? undefined,
		hasChanges,
		responses: submissionCount(tallies),
		savedAt: row?.updated_at ?? before?.updated_at,
		savedBy: row?.updated_name,
		tag: tagOfStored(stored),
		revision: revisionOf(stored),
		hasTurnstile: missingTurnstileKeys(env).length === 0,
		hasWebhooks: secretsOf(env).WEBHOOK_SECRET !== undefined,
	};
}
