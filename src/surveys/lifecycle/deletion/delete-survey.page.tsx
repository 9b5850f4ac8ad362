import { TextField } from "../../../newsroom/layout/fields.tsx";
import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";
import { SURVEYS_PATH } from "../list/survey-list-path.ts";
import { StandingsSheet } from "../standings-sheet.tsx";
import type { DeleteSurveyProps } from "./delete-survey-view.ts";
import { asksForTitle } from "./deletion-fault.ts";
import { LossList } from "./loss-list.tsx";

/** Asks before a survey is deleted: names and counts what goes, and offers to export it first. */
export function DeleteSurveyPage(props: DeleteSurveyProps) {
	const { survey, losses, standings, refused, language } = props;
	const { newsroom, surveyDeletion: words } = wordsFor(language);
	const title = localizer(language, survey.language)(survey.definition.title);
	const isTitleWrong = refused?.fault === "title";
	return (
		<NewsroomLayout frame={props} title={words.title(title)} stylesheets={[resultsStylesheetPath]}>
			<p class="dateline">
				<a href={SURVEYS_PATH}>{newsroom.allSurveys}</a>
			</p>
			<h1>{words.title(title)}</h1>
			<SurveyTabs frame={props} slug={survey.slug} />
			{refused && <Notice text={words.faults[refused.fault]} isWrong />}
			<section class="sheet" aria-labelledby="losses">
				<h2 id="losses">{words.whatGoes}</h2>
				<LossList {...props} />
			</section>
			<StandingsSheet standings={standings} status={survey.status} language={language} />
			{asksForTitle(losses) && <Exports survey={survey} language={language} />}
			<form class="sheet form" method="post" action={`${SURVEYS_PATH}/${survey.slug}/delete`}>
				<h2>{words.really}</h2>
				<p>{words.final}</p>
				<input type="hidden" name="revision" value={survey.revision} />
				<input type="hidden" name="responses" value={losses.responses} />
				{asksForTitle(losses) && (
					<TextField
						{...{ id: "title", name: "title", label: words.typeTitle, value: refused?.title ?? "" }}
						help={words.titleHelp(title)}
						fault={isTitleWrong ? words.faults.title : undefined}
					/>
				)}
				<div class="buttons">
					<button class="danger" type="submit">
						{words.yes}
					</button>
					<a href={`${SURVEYS_PATH}/${survey.slug}`}>{words.no}</a>
				</div>
			</form>
		</NewsroomLayout>
	);
}

function Exports({ survey, language }: Pick<DeleteSurveyProps, "survey" | "language">) {
	const { newsroom, surveyDeletion: words } = wordsFor(language);
	const api = `/newsroom/api/surveys/${survey.slug}`;
	return (
		<section class="sheet" aria-labelledby="exports">
			<h2 id="exports">{words.exportFirst}</h2>
			<p>{words.exportText}</p>
			<p class="links">
				<a href={`${api}/export.xlsx`}>{newsroom.workbook}</a>{" "}
				<a href={`${api}/export.csv?format=excel`}>{newsroom.excel}</a>{" "}
				<a href={`${api}/export.csv`}>{newsroom.csv}</a>{" "}
				<a href={`${api}/export.ndjson`}>{newsroom.ndjson}</a>
			</p>
		</section>
	);
}
