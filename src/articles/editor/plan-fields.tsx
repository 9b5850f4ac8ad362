import { wallTimeText } from "../../platform/ui/date-text.ts";
import { foldsOf } from "../../platform/ui/doubled-hour.ts";
import { toWallTime } from "../../platform/wall-time.ts";
import { wordsFor } from "../../words/languages.ts";
import { isOverdue } from "../article/overdue.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";
import { plannedTime } from "./state-line.tsx";

/** The time at which an article is to appear, on the clocks of the newsroom. */
export function PlanFields(props: EditorPageProps) {
	const { language, site, state, refused } = props;
	const words = wordsFor(language).editor;
	const { timeZone } = site;
	const planned = plannedTime(state.stored);
	const stored = planned ? toWallTime(timeZone, planned) : "";
	const wall = refused?.typed.get("publish_at") ?? props.publish_at ?? stored;
	const { fault } = fieldsOf(props).at("publish_at");
	const isUnplanned = fault === undefined && wall !== "" && wall !== stored;
	const describedBy = fault === undefined ? "publish_at-help" : "publish_at-fault publish_at-help";
	return (
		<details class="more" open={planned !== undefined || fault !== undefined || isUnplanned}>
			<summary>{planned ? words.changePlan : words.plan}</summary>
			<div class="field when">
				<label for="publish_at">{words.publishAt}</label>
				<input
					{...{ type: "datetime-local", id: "publish_at", name: "publish_at", value: wall }}
					aria-describedby={describedBy}
					{...(fault !== undefined && { "aria-invalid": "true" as const })}
				/>
				{fault !== undefined && (
					<p class="fault" id="publish_at-fault">
						{fault}
					</p>
				)}
				<p class="help" id="publish_at-help">
					{isUnplanned && <strong>{words.unplanned} </strong>}
					{words.publishAtHelp(timeZone)}
				</p>
			</div>
			<Folds folds={foldsOf(wall, { language, timeZone })} {...props} />
			<div class="buttons">
				<button class="quiet" type="submit" name="do" value="schedule">
					{words.schedule}
				</button>
				{planned && <Unschedule {...props} />}
			</div>
		</details>
	);
}

function Folds({ language, refused, folds }: EditorPageProps & { folds: [string, string][] }) {
	const chosen = refused?.typed.get("publish_at_fold");
	if (folds.length === 0) return null;
	return (
		<fieldset class="choices">
			<legend>{wordsFor(language).editor.publishAtFold}</legend>
			{folds.map(([value, text]) => (
				<label>
					<input type="radio" name="publish_at_fold" value={value} checked={value === chosen} />
					<span>{text}</span>
				</label>
			))}
		</fieldset>
	);
}

function Unschedule({ language, state }: EditorPageProps) {
	const slug = state.stored.before?.article.slug ?? "";
	return (
		<button class="quiet" type="submit" formaction={`/newsroom/articles/${slug}/unschedule`}>
			{wordsFor(language).editor.unschedule}
		</button>
	);
}

/** Says in red that an article should have appeared and has not. */
export function Overdue({ language, site, state }: EditorPageProps) {
	const planned = plannedTime(state.stored);
	if (!planned || !isOverdue(planned, new Date())) return null;
	const moment = wallTimeText(planned.toISOString(), language, site.timeZone);
	return <p class="notice wrong">{wordsFor(language).editor.overdue(moment)}</p>;
}
