import { tokens } from "./access-tokens.ts";
import { articleList } from "./article-list.ts";
import { articleSelection } from "./article-selection.ts";
import { articles } from "./articles.ts";
import { audit } from "./audit.ts";
import { board } from "./board.ts";
import { caught } from "./caught.ts";
import { channelPages } from "./channel-pages.ts";
import { deadLetters } from "./dead-letters.ts";
import { editor } from "./editor.ts";
import { editorPreview } from "./editor-preview.ts";
import { embed } from "./embed.ts";
import { exports } from "./export.ts";
import { feeds } from "./feeds.ts";
import { formats } from "./formats.ts";
import { frontPages } from "./front-pages.ts";
import { history } from "./history.ts";
import { houseStyle } from "./house-style.ts";
import { invalidAnswers } from "./invalid-answers.ts";
import { limits } from "./limits.ts";
import { media } from "./media.ts";
import { newsroom } from "./newsroom.ts";
import { navigation } from "./newsroom-frame.ts";
import { newsroomPages } from "./newsroom-pages.ts";
import { newsroomProblems } from "./newsroom-problems.ts";
import { sessions } from "./own-sessions.ts";
import { pages } from "./pages.ts";
import { people } from "./people.ts";
import { preview } from "./preview.ts";
import { problems } from "./problems.ts";
import { receipt } from "./receipt.ts";
import { results } from "./results.ts";
import { editorScript } from "./script-texts.ts";
import { search } from "./search.ts";
import { sharing } from "./sharing.ts";
import { signIn } from "./signing-in.ts";
import { snippets } from "./snippets.ts";
import { staticPages } from "./static-pages.ts";
import { status } from "./status.ts";
import { survey } from "./survey.ts";
import { webhookPages } from "./webhook-pages.ts";

/** German, the source: every other language must have the same topics, words and parameters. */
export const words = {
	invalidAnswers,
	articleList,
	articleSelection,
	articles,
	audit,
	board,
	caught,
	channelPages,
	deadLetters,
	editor,
	editorPreview,
	editorScript,
	embed,
	exports,
	feeds,
	formats,
	frontPages,
	houseStyle,
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
	tokens,
	webhookPages,
};
