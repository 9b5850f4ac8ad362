import { escapeHtml } from "../../formats/markup-mask.ts";

/** The words with which articles call to the open survey. */
export interface SurveyCall {
	url: string;
	language: string;
	title: string;
	text: string;
	button: string;
}

/** The call as plain HTML for the end of an item: readers strip styles and forms, as mail does. */
export function withSurveyCall(contentHtml: string, call: SurveyCall | undefined): string {
	if (!call) return contentHtml;
	const { url, title, text, button } = call;
	const words = escapeHtml(text).replaceAll("\n", "<br>");
	const link = `<a href="${escapeHtml(url)}">${escapeHtml(button)}</a>`;
	return `${contentHtml}<hr><p><strong>${escapeHtml(title)}</strong><br>${words}<br>${link}</p>`;
}
