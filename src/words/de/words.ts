import { articles } from "./articles.ts";
import { caught } from "./caught.ts";
import { charts } from "./charts.ts";
import { deadLetters } from "./dead-letters.ts";
import { embed } from "./embed.ts";
import { exports } from "./export.ts";
import { feeds } from "./feeds.ts";
import { formats } from "./formats.ts";
import { invalidAnswers } from "./invalid-answers.ts";
import { limits } from "./limits.ts";
import { media } from "./media.ts";
import { tokens } from "./newsroom/access-tokens.ts";
import { articleList } from "./newsroom/article-list.ts";
import { articleSelection } from "./newsroom/article-selection.ts";
import { audit } from "./newsroom/audit.ts";
import { board } from "./newsroom/board.ts";
import { builderScript } from "./newsroom/builder-script-texts.ts";
import { channelPages } from "./newsroom/channel-pages.ts";
import { conflict } from "./newsroom/conflict.ts";
import { cross } from "./newsroom/cross.ts";
import { editor } from "./newsroom/editor.ts";
import { editorPreview } from "./newsroom/editor-preview.ts";
import { frontPages } from "./newsroom/front-pages.ts";
import { history } from "./newsroom/history.ts";
import { houseStyle } from "./newsroom/house-style.ts";
import { newsroom } from "./newsroom/newsroom.ts";
import { navigation } from "./newsroom/newsroom-frame.ts";
import { newsroomPages } from "./newsroom/newsroom-pages.ts";
import { newsroomProblems } from "./newsroom/newsroom-problems.ts";
import { sessions } from "./newsroom/own-sessions.ts";
import { people } from "./newsroom/people.ts";
import { placement } from "./newsroom/placement.ts";
import { removals } from "./newsroom/removed-content.ts";
import { savingScript } from "./newsroom/saving-texts.ts";
import { editorScript } from "./newsroom/script-texts.ts";
import { sharing } from "./newsroom/sharing.ts";
import { spread } from "./newsroom/spread.ts";
import { submissions } from "./newsroom/submissions.ts";
import { surveyBuilder } from "./newsroom/survey-builder.ts";
import { surveyConflict } from "./newsroom/survey-conflict.ts";
import { surveyDeletion } from "./newsroom/survey-deletion.ts";
import { surveyDuplicate } from "./newsroom/survey-duplicate.ts";
import { surveyFaults } from "./newsroom/survey-faults.ts";
import { surveyList } from "./newsroom/survey-list.ts";
import { surveyPreview } from "./newsroom/survey-preview.ts";
import { surveyTurns } from "./newsroom/survey-turns.ts";
import { webhookPages } from "./newsroom/webhook-pages.ts";
import { pages } from "./pages.ts";
import { preview } from "./preview.ts";
import { problems } from "./problems.ts";
import { receipt } from "./receipt.ts";
import { results } from "./results.ts";
import { search } from "./search.ts";
import { signIn } from "./signing-in.ts";
import { snippets } from "./snippets.ts";
import { staticPages } from "./static-pages.ts";
import { status } from "./status.ts";
import { survey } from "./survey.ts";

/** German, the source: every other language must have the same topics, words and parameters. */
export const words = {
	invalidAnswers,
	articleList,
	articleSelection,
	articles,
	audit,
	board,
	caught,
	submissions,
	channelPages,
	charts,
	conflict,
	surveyConflict,
	surveyFaults,
	deadLetters,
	editor,
	editorPreview,
	builderScript,
	editorScript,
	savingScript,
	embed,
	cross,
	exports,
	feeds,
	formats,
	frontPages,
	placement,
	spread,
	houseStyle,
	removals,
	history,
	limits,
	media,
	navigation,
	newsroom,
	newsroomPages,
	newsroomProblems,
	pages,
	people,
	preview,
	problems,
	receipt,
	results,
	search,
	sessions,
	sharing,
	signIn,
	snippets,
	staticPages,
	status,
	survey,
	surveyBuilder,
	tokens,
	surveyDeletion,
	surveyDuplicate,
	surveyList,
	surveyPreview,
	surveyTurns,
	webhookPages,
};
