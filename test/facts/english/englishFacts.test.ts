import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const told = (text: string) => factsOf([text]).filter((fact) => fact.kind !== 'quantity').map(onOneLine)

/** Every kind of fact in English, about firms and people that no list knows; read on Wednesday, 14 October 2026. */
test.each([
  ['Velora hired Mina Hart as chief financial officer.', [
    'hire stated org=Velora person=Mina Hart role=chief financial officer',
  ]],
  ['Velora has appointed Tom Reed as head of research.', [
    'hire stated org=Velora person=Tom Reed role=head of research',
  ]],
  ['Tom Reed was named chief executive of Dalton Bank on Monday.', [
    'hire stated org=Dalton Bank person=Tom Reed role=chief executive',
  ]],
  ['Dalton Bank named Tom Reed chief executive.', [
    'hire stated org=Dalton Bank person=Tom Reed role=chief executive',
  ]],
  ['Mina Hart will join Qira from Velora as chief scientist.', [
    'hire planned from=Velora org=Qira person=Mina Hart role=chief scientist',
  ]],
  ['Qira poached three researchers from Velora for $20 million.', [
    'hire stated amount=20000000 USD count=3 person from=Velora org=Qira person=three researchers',
  ]],
  ['Ana Souza was elected president of the Harbor Union.', [
    'hire stated org=Harbor Union person=Ana Souza role=president',
  ]],
  ['Velora brought in Lena Fox to lead its design team.', [
    'hire stated org=Velora person=Lena Fox',
  ]],
  ['Tom Reed will succeed Mina Hart as chairman of Velora.', [
    'hire planned org=Velora person=Tom Reed role=chairman',
  ]],
  ['Qira plans to hire 500 engineers next year.', [
    'hire planned count=500 person org=Qira person=500 engineers',
  ]],
  ['Velora is in talks to hire Mina Hart.', [
    'hire reported org=Velora person=Mina Hart',
  ]],
  ['Tom Reed has been promoted to chief operating officer.', [
    'hire stated person=Tom Reed role=chief operating officer',
  ]],
  ['Mina Hart resigned as chief executive of Velora.', [
    'departure stated org=Velora person=Mina Hart role=chief executive',
  ]],
  ['Mina Hart stepped down on Tuesday after ten years.', [
    'departure stated person=Mina Hart when=2026-10-13/2026-10-14',
  ]],
  ['Velora fired its finance chief Tom Reed.', [
    'departure stated org=Velora person=Tom Reed',
    'role stated person=Tom Reed role=finance chief',
  ]],
  ['Tom Reed is leaving Velora to start his own company.', [
    'departure stated org=Velora person=Tom Reed',
  ]],
  ['Lena Fox quit Qira in March.', [
    'departure stated org=Qira person=Lena Fox when=2026-03-01/2026-04-01',
  ]],
  ['Dalton Bank dismissed Tom Reed over the scandal.', [
    'departure stated org=Dalton Bank person=Tom Reed',
  ]],
  ['Velora agreed to buy Qira for $3.2 billion.', [
    'acquisition planned amount=3200000000 USD buyer=Velora target=Qira',
  ]],
  ['Qira was acquired by Velora in 2021.', [
    'acquisition stated buyer=Velora target=Qira',
  ]],
  ['Velora completed its acquisition of Qira.', [
    'acquisition stated buyer=Velora target=Qira',
  ]],
  ["Velora's $3.2 billion takeover of Qira was approved on Friday.", [
    'acquisition stated amount=3200000000 USD buyer=Velora target=Qira',
  ]],
  ['Velora took a 49% stake in Qira for $14 billion.', [
    'acquisition stated amount=14000000000 USD buyer=Velora stake=49 percent target=Qira',
  ]],
  ['Dalton Bank sold its insurance unit Norvo to Velora.', [
    'acquisition stated buyer=Velora seller=Dalton Bank target=Norvo',
  ]],
  ['Velora and Qira will merge next year.', [
    'acquisition planned buyer=Velora target=Qira',
  ]],
  ['Velora denied it had acquired Qira.', [
    'acquisition denied buyer=Velora target=Qira',
    'statement stated quote=it had acquired Qira speaker=Velora',
  ]],
  ['Velora is considering acquiring Qira, people familiar with the matter said.', [
    'acquisition reported buyer=Velora target=Qira',
    'statement stated quote=Velora is considering acquiring Qira speaker=people familiar with the matter',
  ]],
  ['Velora invested $500 million in Qira.', [
    'investment stated amount=500000000 USD org=Velora purpose=Qira',
  ]],
  ['Velora will spend $2 billion on a new plant in Ohio.', [
    'investment planned amount=2000000000 USD org=Velora purpose=a new plant in Ohio',
  ]],
  ['Qira raised $85 million in a funding round led by Dalton Capital.', [
    'investment stated amount=85000000 USD org=Qira',
  ]],
  ['Dalton Capital led a $40 million investment in Qira.', [
    'investment stated amount=40000000 USD org=Dalton Capital purpose=Qira',
  ]],
  ['Velora plans to invest up to 3 trillion won in batteries.', [
    'investment planned amount=3000000000000 KRW org=Velora purpose=batteries',
  ]],
  ['Qira secured $12 million in seed funding.', [
    'investment stated amount=12000000 USD org=Qira',
  ]],
  ['Velora launched its Orion phone on Monday.', [
    'launch stated org=Velora what=its Orion phone when=2026-10-12/2026-10-13',
  ]],
  ['The Orion phone will go on sale in September.', [
    'launch planned what=The Orion phone when=2026-09-01/2026-10-01',
  ]],
  ['Velora delayed the launch of Orion to next spring.', [
    'launch stated org=Velora what=Orion when=2027-03-01/2027-06-01',
  ]],
  ['The bridge opened to traffic on July 3.', [
    'launch stated what=The bridge when=2026-07-03/2026-07-04',
  ]],
  ['Velora will release Orion 2 in May.', [
    'launch planned org=Velora what=Orion when=2026-05-01/2026-06-01',
  ]],
  ['The launch of Orion was postponed from June to October.', [
    'launch stated earlier=2026-06-01/2026-07-01 what=Orion when=2026-10-01/2026-11-01',
  ]],
  ['The new airport is scheduled to open in 2028.', [
    'launch planned what=The new airport when=2028-01-01/2029-01-01',
  ]],
  ['Velora unveiled the Orion tablet at an event in Oslo.', [
    'launch stated org=Velora what=the Orion tablet',
  ]],
  ['The Hyperion data center will have a capacity of 5 gigawatts.', [
    'size stated amount=5 gigawatt what=The Hyperion data center',
  ]],
  ['The bridge is 1.2 kilometers long.', [
    'size stated amount=1.2 kilometer what=The bridge',
  ]],
  ['The park covers 40 hectares.', [
    'size stated amount=40 hectare what=The park',
  ]],
  ['The tower stands 310 meters tall.', [
    'size stated amount=310 meter what=The tower',
  ]],
  ['The tunnel is expected to be 12 miles long.', [
    'size planned amount=12 mile what=The tunnel',
  ]],
  ['A fire in Oslo killed nine people and injured more than 30.', [
    'casualties stated injured=30 person killed=9 person place=Oslo',
  ]],
  ['At least 12 people were killed and 40 wounded in the blast.', [
    'casualties stated injured=40 person killed=12 person',
  ]],
  ['Three miners died and five are missing after the collapse.', [
    'casualties stated killed=3 person missing=5 person',
  ]],
  ['The death toll from the flood rose to 210.', [
    'casualties stated killed=210 person',
  ]],
  ['The quake left 14 dead and 200 injured.', [
    'casualties stated injured=200 person killed=14 person',
  ]],
  ['Two passengers were seriously injured when a bus overturned near Bergen.', [
    'casualties stated injured=2 person place=Bergen',
  ]],
  ['Velora shares fell 4.5% to $31.20.', [
    'price stated change=-4.5 percent value=31.2 USD what=Velora shares',
  ]],
  ['Crude oil rose $1.20 to settle at $78.30 a barrel.', [
    'price stated change=1.2 USD value=78.3 USD what=Crude oil',
  ]],
  ['The Nikkei index closed 1.2% higher at 38,500.', [
    'price stated change=1.2 percent value=38500 point what=The Nikkei index',
  ]],
  ['Gold hit a record $2,500 an ounce.', [
    'price stated value=2500 USD what=Gold',
  ]],
  ['Bitcoin dropped below $60,000.', [
    'price stated value=60000 USD what=Bitcoin',
  ]],
  ['The price of copper climbed 3% on Monday.', [
    'price stated change=3 percent what=The price of copper',
  ]],
  ['Velora raised the price of its Orion phone to $899.', [
    'price stated value=899 USD what=the price of its Orion phone ',
  ]],
  ['"We will not sell," said Mina Hart, chief executive of Velora.', [
    'role stated org=Velora person=Mina Hart role=chief executive',
    'statement stated quote=We will not sell speaker=Mina Hart',
  ]],
  ['Tom Reed, who founded Qira in 2015, lives in Oslo.', [
    'role stated org=Qira person=Tom Reed role=founded',
  ]],
  ['Qira founder Tom Reed spoke in Oslo.', [
    'role stated org=Qira person=Tom Reed role=founder',
  ]],
  ['Lena Fox, the mayor of Bergen, opened the fair.', [
    'role stated org=Bergen person=Lena Fox role=mayor',
  ]],
  ['Velora, led by chief executive Mina Hart, is based in Oslo.', [
    'role stated person=Mina Hart role=chief executive',
  ]],
  ['Brightwell Corp named Carla Nunes its new chief executive on Thursday.', [
    'hire stated org=Brightwell Corp person=Carla Nunes role=new chief executive',
  ]],
  ['Carla Nunes, who joined Brightwell in 2019, will become chairwoman in June.', [
    'hire planned person=Carla Nunes role=chairwoman',
  ]],
  ['Tessera recruited Owen Park, a former Halden engineer, to run its chip unit.', [
    'hire stated org=Tessera person=Owen Park',
  ]],
  ['Owen Park has left Halden.', [
    'departure stated org=Halden person=Owen Park',
  ]],
  ['The board removed Carla Nunes as chief executive.', [
    'departure stated org=The board person=Carla Nunes role=chief executive',
  ]],
  ['Finance Minister Peter Lund resigned on Friday.', [
    'departure stated person=Peter Lund when=2026-10-09/2026-10-10',
    'role stated person=Peter Lund role=Finance Minister',
  ]],
  ['Tessera bought Halden for 900 million euros.', [
    'acquisition stated amount=900000000 EUR buyer=Tessera target=Halden',
  ]],
  ['Tessera said it would acquire Halden in a deal worth $7 billion.', [
    'acquisition planned amount=7000000000 USD buyer=Tessera target=Halden',
    'statement stated quote=it would acquire Halden in a deal worth $7 billion speaker=Tessera',
  ]],
  ['Brightwell bought a 20% stake in Tessera.', [
    'acquisition stated buyer=Brightwell stake=20 percent target=Tessera',
  ]],
  ['Tessera has invested more than $1 billion in Brightwell.', [
    'investment stated amount=1000000000 USD org=Tessera purpose=Brightwell',
  ]],
  ['Halden raised 300 million euros from investors.', [
    'investment stated amount=300000000 EUR org=Halden',
  ]],
  ['The government will invest $4 billion in railways.', [
    'investment planned amount=4000000000 USD org=The government purpose=railways',
  ]],
  ['Tessera introduced its Lyra chip last week.', [
    'launch stated org=Tessera what=its Lyra chip when=2026-10-05/2026-10-12',
  ]],
  ['The Lyra chip will be available in November.', [
    'launch planned what=The Lyra chip when=2026-11-01/2026-12-01',
  ]],
  ['The Olmsted Museum reopens on April 5.', [
    'launch stated what=The Olmsted Museum when=2027-04-05/2027-04-06',
  ]],
  ['The rocket launch was delayed until Friday.', [
    'launch stated what=The rocket launch when=2026-10-16/2026-10-17',
  ]],
  ['The reservoir covers 25 square kilometers.', [
    'size stated amount=25 square kilometer what=The reservoir',
  ]],
  ['The solar farm has a capacity of 800 megawatts.', [
    'size stated amount=800 megawatt what=The solar farm',
  ]],
  ['A bus crash in Lund left six people dead.', [
    'casualties stated killed=6 person place=Lund',
  ]],
  ['Floods killed at least 45 people in Bergen on Sunday.', [
    'casualties stated killed=45 person place=Bergen when=2026-10-11/2026-10-12',
  ]],
  ['Seven people were injured and two are missing after the avalanche.', [
    'casualties stated injured=7 person missing=2 person',
  ]],
  ['Tessera stock jumped 12% to $85.', [
    'price stated change=12 percent value=85 USD what=Tessera stock',
  ]],
  ['Brent crude slipped 80 cents to $71.40 a barrel.', [
    'price stated change=-80 cent value=71.4 USD what=Brent crude',
  ]],
  ['The euro fell to $1.05.', [
    'price stated value=1.05 USD what=The euro',
  ]],
  ['"It was a mistake," Lund admitted.', [
    'statement stated quote=It was a mistake speaker=Lund',
  ]],
  ['Brightwell expects sales to double, Nunes told analysts.', [
    'statement stated quote=Brightwell expects sales to double speaker=Nunes',
  ]],
  ['Owen Park, chief engineer at Tessera, said the chip was ready.', [
    'role stated org=Tessera person=Owen Park role=chief engineer',
    'statement stated quote=the chip was ready speaker=Owen Park',
  ]],
  ['Tessera co-founder Ida Berg will step down in May.', [
    'departure planned person=Ida Berg when=2026-05-01/2026-06-01',
  ]],
  ['Arvo Systems has hired Julia Marsh, formerly of Kestrel, as its chief technology officer.', [
    'hire stated org=Arvo Systems person=Julia Marsh role=its chief technology officer',
  ]],
  ["Kestrel's finance chief, Daniel Ortiz, is stepping down after six years.", [
    'departure stated person=Daniel Ortiz',
  ]],
  ['Martin Vale was sworn in as president of Estovia on Sunday.', [
    'hire stated person=Martin Vale role=president',
  ]],
  ["Arvo is buying Kestrel's battery business for $640 million.", [
    "acquisition stated amount=640000000 USD buyer=Arvo target=Kestrel's battery business",
  ]],
  ['Ridgeline Partners acquired a majority stake in Arvo.', [
    'acquisition stated buyer=Ridgeline Partners target=Arvo',
  ]],
  ['Arvo will invest 2 trillion won in a factory in Ohio by 2028.', [
    'investment planned amount=2000000000000 KRW org=Arvo purpose=a factory in Ohio',
  ]],
  ['The startup raised $30 million from Ridgeline Partners.', [
    'investment stated amount=30000000 USD org=The startup',
  ]],
  ['The ferry line will start service on June 1.', [
    'launch planned what=The ferry line when=2026-06-01/2026-06-02',
  ]],
  ['Arvo postponed the release of its Vega headset until 2027.', [
    'launch stated org=Arvo what=its Vega headset when=2027-01-01/2028-01-01',
  ]],
  ['The new terminal will cover 120,000 square meters.', [
    'size stated amount=120000 square meter what=The new terminal',
  ]],
  ['The reactor can generate 300 megawatts of power.', [
    'size stated amount=300 megawatt what=The reactor',
  ]],
  ['A gunman killed three people at a mall in Ostrava on Friday.', [
    'casualties stated killed=3 person place=Ostrava when=2026-10-09/2026-10-10',
  ]],
  ['Two climbers died and one is missing on Mount Harrow.', [
    'casualties stated killed=2 person',
  ]],
  ['The landslide buried a village, leaving 17 people missing.', [
    'casualties stated missing=17 person',
  ]],
  ['Officials said 88 people had died.', [
    'casualties stated killed=88 person',
    'statement stated quote=88 people had died speaker=Officials',
  ]],
  ['Kestrel shares rose 7 percent on Tuesday.', [
    'price stated change=7 percent what=Kestrel shares',
  ]],
  ['Natural gas futures settled at $2.85.', [
    'price stated value=2.85 USD what=Natural gas futures',
  ]],
  ['The central bank raised its key rate to 4.5%.', [
    'price stated value=4.5 percent what=its key rate',
  ]],
  ['Mayor Julia Marsh said the city would rebuild.', [
    'statement stated quote=the city would rebuild speaker=Julia Marsh',
  ]],
  ['"Nobody expected this," Ortiz told the BBC.', [
    'statement stated quote=Nobody expected this speaker=Ortiz',
  ]],
  ['Ortiz said he had no plans to resign.', [
    'statement stated quote=he had no plans to resign speaker=Ortiz',
  ]],
  ['Kestrel denied that it plans to sell its cargo unit.', [
    'statement stated quote=it plans to sell its cargo unit speaker=Kestrel',
  ]],
  ['Erik Sand, chairman of Ridgeline Partners, founded Arvo in 1998.', [
    'role stated org=Ridgeline Partners person=Erik Sand role=chairman',
  ]],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['No one was hurt in the crash.', 'nobody came to harm'],
  ['Halden rejected a bid from Tessera.', 'a bid is no purchase'],
  ['The weather was fine in Oslo.', 'nothing happened'],
  ['Tessera makes chips for phones.', 'what a firm does every day'],
])('%s tells no fact (%s)', (text) => {
  expect(told(text)).toEqual([])
})

/** Known gaps: what a reader would take from these is not yet understood. */
test.fails.each([
  ['Kestrel has agreed to be acquired by Arvo.', ['acquisition planned buyer=Arvo target=Kestrel']],
  ['Velora scrapped its plan to launch Orion.', ['launch denied org=Velora what=Orion']],
  ['Brightwell may sell its Norvik unit to Tessera.', ['acquisition reported buyer=Tessera seller=Brightwell target=Norvik']],
  ['Halden rejected a $5 billion bid from Tessera.', ['acquisition denied amount=5000000000 USD buyer=Tessera target=Halden']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
