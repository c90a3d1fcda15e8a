/** Tags that no paragraph may hold. */
export const MARKUP = /<\/?(?:p|div|script|b|i|br|a|style|table)[\s/>]|<!--/u
