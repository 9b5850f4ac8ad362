import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { Permission } from "../../../platform/http/route-policy.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SurveyStatus } from "../../survey/survey.schema.ts";
import { SURVEYS_PATH } from "./survey-list-path.ts";
import type { SurveySummary } from "./survey-summaries.sql.ts";

interface ListedSurveyProps {
	frame: Frame;
	survey: SurveySummary;
	/** True if a working copy of it has changes that are not published. */
	hasChanges: boolean;
}

/** A survey in the newsroom's list: its title and status, its answers, and what can be done with it. */
export function ListedSurvey(props: ListedSurveyProps) {
	const { frame, survey, hasChanges } = props;
	const { slug, title, language: own, status } = survey;
	const { newsroom, surveyList } = wordsFor(frame.language);
	const id = `survey-${slug}`;
	return (
		<li>
			<div>
				<h2 id={id}>
					<a href={`${SURVEYS_PATH}/${slug}`}>{localizer(frame.language, own)(title)}</a>
				</h2>
				<p class="facts">
					<Facts {...props} />
				</p>
			</div>
			<p class="marks">
				{hasChanges && <span class="badge changing">{surveyList.hasChanges}</span>}{" "}
				<span class={`badge ${status}`}>{newsroom.statuses[status]}</span>
			</p>
			<Deeds {...props} heading={id} />
		</li>
	);
}

/** Says how many answered and when the last did, when the survey begins or ends, and where it stands. */
function Facts({ frame: { site, language }, survey }: ListedSurveyProps) {
	const { results, surveyList: words } = wordsFor(language);
	const { responses, quota, last_at, opens_at, closes_at, status, closed_by } = survey;
	const { announce, isPlaced } = survey;
	const at = (moment: Date) => wallTimeText(moment.toISOString(), language, site.timeZone);
	const count = numberText(responses, language);
	const isRunning = status === "open" || status === "scheduled";
	const facts = [
		quota === null ? results.answers(count) : words.ofQuota(count, numberText(quota, language)),
		last_at && words.lastAt(at(last_at)),
		status === "scheduled" && opens_at && words.opensAt(at(opens_at)),
		isRunning && closes_at && words.closesAt(at(closes_at)),
		closed_by && words.closedBy[closed_by],
		isRunning && isPlaced && (announce ? words.underArticles : words.underSomeArticles),
	];
	return facts.filter(Boolean).map((fact, index) => (
		<>
			{index > 0 && " · "}
			<span class="fact">{fact}</span>
		</>
	));
}

interface Deed {
	path: string;
	needs: Permission;
	text: string;
}

/** The pages that lead a survey from one status to another. */
const TURNS: Record<SurveyStatus, "open" | "close" | "reopen"> = {
	draft: "open",
	scheduled: "close",
	open: "close",
	closed: "reopen",
};

function Deeds({ frame, survey, heading }: ListedSurveyProps & { heading: string }) {
	const { newsroom, surveyList: words } = wordsFor(frame.language);
	const { tabs } = newsroom;
	const turn = TURNS[survey.status];
	const usual: Deed[] = [
		{ path: "/edit", needs: "surveys:write", text: tabs.edit },
		{ path: "", needs: "results:read", text: tabs.results },
		{ path: "/responses", needs: "results:read", text: tabs.responses },
		{ path: "/snippets", needs: "surveys:read", text: tabs.snippets },
	];
	const rare: Deed[] = [
		{ path: "/duplicate", needs: "surveys:write", text: words.duplicate },
		{ path: `/${turn}`, needs: "surveys:write", text: words.turns[turn] },
		{ path: "/delete", needs: "surveys:write", text: words.erase },
	];
	return (
		<div class="links across">
			<DeedLinks {...{ frame, survey, heading }} deeds={usual} />
			{frame.permissions?.has("surveys:write") && (
				<details class="more">
					<summary aria-describedby={heading}>{words.more}</summary>
					<p class="links">
						<DeedLinks {...{ frame, survey, heading }} deeds={rare} />
					</p>
				</details>
			)}
		</div>
	);
}

interface DeedLinksProps {
	frame: Frame;
	survey: SurveySummary;
	heading: string;
	deeds: Deed[];
}

function DeedLinks({ frame, survey, heading, deeds }: DeedLinksProps) {
	const shown = deeds.filter(({ needs }) => frame.permissions?.has(needs));
	return shown.map(({ path, text }, index) => (
		<>
			{index > 0 && " "}
			<a href={`${SURVEYS_PATH}/${survey.slug}${path}`} aria-describedby={heading}>
				{text}
			</a>
		</>
	));
}
