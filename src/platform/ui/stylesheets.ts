import articleCss from "./styles/article.css";
import boardCss from "./styles/board.css";
import builderFormCss from "./styles/builder.css";
import builderConditionsCss from "./styles/builder-conditions.css";
import builderLinesCss from "./styles/builder-lines.css";
import differenceCss from "./styles/difference.css";
import docsCss from "./styles/docs.css";
import editorFormCss from "./styles/editor.css";
import editorToolsCss from "./styles/editor-tools.css";
import embedOnlyCss from "./styles/embed.css";
import embeddedCss from "./styles/embedded.css";
import feedOnlyCss from "./styles/feed.css";
import frontCss from "./styles/front.css";
import mastheadCss from "./styles/masthead.css";
import mediaCss from "./styles/media.css";
import navigationCss from "./styles/navigation.css";
import newsroomFrameCss from "./styles/newsroom.css";
import newsroomChoosingCss from "./styles/newsroom-choosing.css";
import newsroomFormsCss from "./styles/newsroom-forms.css";
import newsroomPartsCss from "./styles/newsroom-parts.css";
import newsroomTokensCss from "./styles/newsroom-tokens.css";
import previewCss from "./styles/preview.css";
import printCss from "./styles/print.css";
import resultsOnlyCss from "./styles/results.css";
import resultsChoosingCss from "./styles/results-choosing.css";
import scaleCss from "./styles/scale.css";
import searchCss from "./styles/search.css";
import spreadCss from "./styles/spread.css";
import statusCss from "./styles/status.css";
import siteCss from "./styles/style.css";
import surveyCss from "./styles/survey.css";
import textCss from "./styles/text.css";
import tokensCss from "./styles/tokens.css";
import { versioned } from "./versioned.ts";

/** The stylesheet of all pages, including surveys. */
export const css = [
	tokensCss,
	siteCss,
	mastheadCss,
	navigationCss,
	frontCss,
	textCss,
	articleCss,
	surveyCss,
	scaleCss,
	printCss,
].join("");
/** The stylesheet of the newsroom's pages. */
export const newsroomCss = [
	tokensCss,
	newsroomTokensCss,
	siteCss,
	navigationCss,
	textCss,
	surveyCss,
	scaleCss,
	newsroomFrameCss,
	newsroomPartsCss,
	newsroomFormsCss,
	differenceCss,
	newsroomChoosingCss,
	printCss,
].join("");
/** The additional stylesheet of the page on which an article is written. */
export const editorCss = editorFormCss + editorToolsCss;
/** The additional stylesheet of the page on which a survey is made. */
export const builderCss = [
	editorFormCss,
	editorToolsCss,
	builderFormCss,
	builderLinesCss,
	builderConditionsCss,
].join("");
/** The stylesheet of a survey that is embedded in another site. */
export const embedCss = surveyCss + scaleCss + embedOnlyCss;
/** The stylesheet with which browsers show a feed. */
export const feedCss = tokensCss + feedOnlyCss;
/** The additional stylesheet of results. */
export const resultsCss = resultsOnlyCss + resultsChoosingCss;
export { boardCss, docsCss, embeddedCss, mediaCss, previewCss, searchCss, spreadCss, statusCss };

const [light = "", dark = ""] = [...tokensCss.matchAll(/--paper: (#\w+)/g)].map(([, hex]) => hex);
/** The colour of the paper, which browsers give to the frame around the page. */
export const paper = { light, dark };

/** The colour of the newsroom's side, for the frame around its pages. */
export const bar = /--bar: (#\w+)/.exec(newsroomTokensCss)?.[1] ?? "";

export const stylesheetPath = versioned("/style.css", css);
export const feedStylesheetPath = versioned("/feed.css", feedCss);
export const newsroomStylesheetPath = versioned("/newsroom.css", newsroomCss);
/** The additional stylesheet of pages with results. */
export const resultsStylesheetPath = versioned("/results.css", resultsCss);

/** The additional stylesheet of the newsroom's first page and of its list of articles. */
export const boardStylesheetPath = versioned("/board.css", boardCss);

/** The additional stylesheet of the page on which an article is written. */
export const editorStylesheetPath = versioned("/editor.css", editorCss);

/** The additional stylesheet of the page on which a survey is made. */
export const builderStylesheetPath = versioned("/builder.css", builderCss);

/** The additional stylesheet of the previews of an article in lists and feeds. */
export const previewStylesheetPath = versioned("/preview.css", previewCss);

/** The additional stylesheet of the newsroom's pages about pictures. */
export const mediaStylesheetPath = versioned("/media.css", mediaCss);

/** The additional stylesheet of the page that spreads a survey. */
export const spreadStylesheetPath = versioned("/spread.css", spreadCss);

/** The stylesheet of the page that shows a survey as another website has it. */
export const embeddedStylesheetPath = versioned("/embedded.css", embeddedCss);

/** The additional stylesheet of the search page. */
export const searchStylesheetPath = versioned("/search.css", searchCss);

/** The additional stylesheet of the status page. */
export const statusStylesheetPath = versioned("/status.css", statusCss);

/** The additional stylesheet of the API's documentation. */
export const docsStylesheetPath = versioned("/docs.css", docsCss);
