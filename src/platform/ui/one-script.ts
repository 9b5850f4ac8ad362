/**
 * Returns one script of several modules, in this order, without their comments. They are modules for readers
 * and for tsc; in the script they share one scope, so that no two may use the same name, and each uses only
 * those before it.
 */
export function asOneScript(modules: string[]): string {
	return `(() => {\n"use strict";\n${modules.map(withoutModuleSyntax).join("")}})();\n`;
}

function withoutModuleSyntax(module: string): string {
	return module
		.replace(/^import [^;]*;\n/gm, "")
		.replace(/^export /gm, "")
		.replace(/^\s*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/gm, "")
		.replace(/^\s*\/\/.*\n/gm, "");
}
