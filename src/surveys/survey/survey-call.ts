import { textAsHtml } from "../../formats/inert-text.ts";

/** The words with which articles call to the open survey. */
export interface SurveyCall {
	url: string;
	language: string;
	title: string;
	text: string;
	button: string;
}

/** The call as plain HTML for the end of an item: readers strip styles and forms, as mail does. */
export function withCall(contentHtml: string, call: SurveyCall | undefined): string {
	if (!call) return contentHtml;
	const { url, title, text, button } = call;
	const words = textAsHtml(text).replaceAll("\n", "<br>");
	const link = `<a href="${textAsHtml(url)}">${textAsHtml(button)}</a>`;
	return `${contentHtml}<hr><p><strong>${textAsHtml(title)}</strong><br>${words}<br>${link}</p>`;
}
