import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SurveyConflictProps } from "./survey-conflict-view.ts";

/** Shows two versions of one survey that were made at the same time, and the ways to go on. */
export function SurveyConflictPage(props: SurveyConflictProps) {
	const { language, own, differences } = props;
	const { surveyConflict: words, surveyBuilder } = wordsFor(language);
	const title = words.title(props.title || surveyBuilder.untitled);
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={title} isWide>
			<h1>{title}</h1>
			<Notice text={causeText(props)} isWrong />
			<p class="lead">{words.lead}</p>
			{differences.length === 0 ? <p class="sheet">{words.same}</p> : <Differences {...props} />}
			<Ways {...props} />
		</NewsroomLayout>
	);
}

function causeText({ language, site, cause }: SurveyConflictProps): string {
	const { by, kind, at, isMe } = cause;
	const words = wordsFor(language).surveyConflict;
	const moment = wallTimeText(at, language, site.timeZone);
	return isMe ? words.causedByMe[kind](moment) : words.causes[kind](by ?? words.somebody, moment);
}

function theirsIn({ language, cause: { by, isMe } }: SurveyConflictProps): string {
	const words = wordsFor(language).surveyConflict;
	return isMe ? words.theirsOfWindow : words.theirsOf(by ?? words.somebody);
}

function Differences(props: SurveyConflictProps) {
	const { language, differences } = props;
	const words = wordsFor(language).surveyConflict;
	const theirs = theirsIn(props);
	return (
		<section aria-labelledby="differences">
			<h2 id="differences">{words.differences}</h2>
			{differences.map(({ name, mine, theirs: other }) => (
				<section class="sheet" aria-label={name}>
					<h3>{name}</h3>
					<dl class="versions">
						<div>
							<dt>{words.mine}</dt>
							<dd class="lines">{mine === undefined ? words.nothing : mine || words.empty}</dd>
						</div>
						<div>
							<dt>{theirs}</dt>
							<dd class="lines">{other === undefined ? words.nothing : other || words.empty}</dd>
						</div>
					</dl>
				</section>
			))}
		</section>
	);
}

function Ways(props: SurveyConflictProps) {
	const { language, own, mine, button, discard, differences } = props;
	const words = wordsFor(language).surveyConflict;
	const theirs = theirsIn(props);
	const isSame = differences.length === 0;
	return (
		<section aria-labelledby="ways">
			<h2 id="ways">{words.ways}</h2>
			<div class="ways">
				<form class="sheet" method="post" action={own}>
					<h3>{words.takeMine}</h3>
					<p>{words.takeMineHelp(theirs)}</p>
					<Hidden fields={mine} />
					<button type="submit" name="do" value={button}>
						{isSame ? words.goOn : words.takeMine}
					</button>
				</form>
				<form class="sheet" method={discard ? "post" : "get"} action={own}>
					<h3>{words.takeTheirs(theirs)}</h3>
					<p>{discard ? words.discardHelp : words.takeTheirsHelp}</p>
					<Hidden fields={discard ?? []} />
					<button class="quiet" type="submit" {...(discard && { name: "do", value: "discard" })}>
						{words.takeTheirs(theirs)}
					</button>
				</form>
			</div>
		</section>
	);
}

function Hidden({ fields }: { fields: [string, string][] }) {
	return (
		<>
			{fields.map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
