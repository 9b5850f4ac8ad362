import { escapeHtml } from "../../../formats/xml-markup.ts";

/** The lines under an article that invite readers to a survey. */
export interface SurveyCall {
	url: string;
	language: string;
	title: string;
	text: string;
	button: string;
}

/** Adds the call to the end of an item, as plain HTML: feed readers and mail strip styles and forms. */
export function withSurveyCall(contentHtml: string, call: SurveyCall | undefined): string {
	if (!call) return contentHtml;
	const { url, title, text, button } = call;
	const words = escapeHtml(text).replaceAll("\n", "<br>");
	const link = `<a href="${escapeHtml(url)}">${escapeHtml(button)}</a>`;
	return `${contentHtml}<hr><p><strong>${escapeHtml(title)}</strong><br>${words}<br>${link}</p>`;
}
