import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";

interface DuplicateProps extends Frame {
	slug: string;
	title: string;
	isStored: boolean;
	hasChanges: boolean;
}

/** Asks before a survey is duplicated, and says what the copy has and what it has not. */
export function DuplicatePage(props: DuplicateProps) {
	const { slug, title, isStored, hasChanges, language } = props;
	const { newsroom, surveyDuplicate: words } = wordsFor(language);
	const own = `/newsroom/surveys/${slug}`;
	return (
		<NewsroomLayout frame={props} title={words.title(title)}>
			<p class="dateline">
				<a href="/newsroom/surveys">{newsroom.allSurveys}</a>
			</p>
			<h1>{words.title(title)}</h1>
			<SurveyTabs frame={props} slug={slug} isStored={isStored} />
			<form class="sheet" method="post" action={`${own}/duplicate`}>
				<ul>
					<li>{words.taken}</li>
					<li>{words.left}</li>
					{hasChanges && <li>{words.withChanges}</li>}
					<li>{words.hidden}</li>
				</ul>
				<div class="buttons">
					<button type="submit">{words.yes}</button>
					<a href={isStored ? own : `${own}/edit`}>{words.no}</a>
				</div>
			</form>
		</NewsroomLayout>
	);
}
