import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SurveyDraftSummary } from "../../survey/drafts/survey-draft.sql.ts";
import { SURVEYS_PATH } from "./survey-list-path.ts";

/** A survey that was never stored, in the newsroom's list: who changed it last, and where it is written. */
export function ListedDraft({ frame, draft }: { frame: Frame; draft: SurveyDraftSummary }) {
	const { site, language, permissions } = frame;
	const { newsroom, surveyList: words } = wordsFor(language);
	const { slug, title, updated_at, updated_name } = draft;
	const id = `draft-${slug}`;
	const path = `${SURVEYS_PATH}/${slug}`;
	const page = permissions?.has("surveys:write") ? `${path}/edit` : `${path}/preview`;
	const moment = wallTimeText(updated_at.toISOString(), language, site.timeZone);
	return (
		<li>
			<div>
				<h2 id={id}>
					<a href={page}>{title || words.untitled}</a>
				</h2>
				<p class="facts">
					{updated_name ? words.changedBy(moment, updated_name) : words.changedAt(moment)}
				</p>
			</div>
			<p class="marks">
				<span class="badge">{words.neverOpened}</span>
			</p>
			<p class="links across">
				{permissions?.has("surveys:write") && (
					<a href={`${path}/edit`} aria-describedby={id}>
						{newsroom.tabs.edit}
					</a>
				)}{" "}
				<a href={`${path}/preview`} aria-describedby={id}>
					{newsroom.tabs.preview}
				</a>
			</p>
		</li>
	);
}
