import { wallTimeText } from "../../platform/ui/date-text.ts";
import { savedText } from "../../platform/ui/saved-time.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Stored } from "../drafts/save-working-copy.ts";
import type { EditorPageProps } from "./editor-view.ts";

/** Says what the server has stored last. */
export function StateLine({ language, site, state }: EditorPageProps) {
	const { before, draft } = state.stored;
	const saved = draft?.updated_at ?? before?.article.updated_at;
	const { savedAt, unsaved } = wordsFor(language).editor;
	return (
		<p id="state" role="status">
			{saved ? savedAt(savedText(saved, language, site.timeZone, new Date())) : unsaved}
		</p>
	);
}

/** Says whether readers see the article, and what they do not see of it. */
export function stateText(props: Pick<EditorPageProps, "language" | "site" | "state">): string {
	const { language, site, state } = props;
	const { before, draft } = state.stored;
	const { states } = wordsFor(language).editor;
	if (!before) return states.new;
	const { status } = before.article;
	const planned = plannedTime(state.stored);
	const plan =
		planned && states.scheduled(wallTimeText(planned.toISOString(), language, site.timeZone));
	const texts = [
		status !== "scheduled" && states[status],
		plan,
		draft && status !== "draft" && states.workingCopy,
	];
	return texts.filter(Boolean).join(" · ");
}

/** Returns the time at which the article, or its working copy, is to appear. */
export function plannedTime({ before, draft }: Stored): Date | undefined {
	const { status, published_at } = before?.article ?? {};
	return draft?.publish_at ?? (status === "scheduled" && published_at ? published_at : undefined);
}
