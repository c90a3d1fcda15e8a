import fc from 'fast-check'

/**
 * One seed for every property, so that a commit that passed passes again; `GISA_SEED=$RANDOM npm test` tries other inputs.
 * What another seed finds becomes a row in the table beside the property.
 */
fc.configureGlobal({ seed: Number(process.env.GISA_SEED ?? 20_261_126) })
