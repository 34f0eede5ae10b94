import { useState } from 'react';
import { Combobox } from '../ui/combobox.tsx';
import { Checkbox, Radio, Switch } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { DateInput, Input, TimeInput } from '../ui/input.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { Segments } from '../ui/segments.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { Part, Row } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

/** What is filled in. */
export function FieldParts() {
  const { name, long, sentence, options } = useSpecimen();
  return (
    <>
      <Part name="Field · Input · Textarea">
        <Field label={name} help={sentence} optional>
          <Input dir="auto" defaultValue={name} />
        </Field>
        <Field label={long} error={sentence}>
          <Input dir="auto" defaultValue={long} />
        </Field>
        <Field label={name}>
          <Input disabled placeholder={name} />
        </Field>
        <Field label={name} help={sentence}>
          <Textarea defaultValue={`${long}\n${sentence}`} />
        </Field>
        <Row>
          <Field label={options[0]}>
            <DateInput defaultValue="2026-09-01" />
          </Field>
          <Field label={options[1]}>
            <TimeInput defaultValue="18:30" />
          </Field>
        </Row>
      </Part>
      <ChoosingParts />
      <Part name="Checkbox · Switch · Radio">
        <Row>
          <Checkbox label={options[0]} defaultChecked />
          <Checkbox label={options[1]} />
          <Checkbox label={options[2]} disabled />
        </Row>
        <Row>
          <Switch label={options[0]} help={sentence} defaultChecked />
          <Switch label={options[1]} />
          <Switch label={options[2]} disabled />
        </Row>
        <FieldGroup label={name} error={sentence}>
          {options.map((option) => (
            <Radio key={option} name="radio" value={option} label={option} help={sentence} />
          ))}
        </FieldGroup>
      </Part>
      <FileParts />
    </>
  );
}

function ChoosingParts() {
  const { name, sentence, options, people } = useSpecimen();
  const [chosen, setChosen] = useState('0');
  const each = options.map((label, at) => ({ value: String(at), label, help: sentence }));
  return (
    <Part name="Select · PlainSelect · Combobox · NumberField · Segments">
      <Field label={`Select: ${name}`}>
        <Select options={each} />
      </Field>
      <Field label={`PlainSelect: ${name}`} error={sentence}>
        <PlainSelect defaultValue="1">
          {each.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </PlainSelect>
      </Field>
      <Field label={`Combobox: ${name}`} help={sentence}>
        <Combobox
          items={people}
          toText={([who]) => who}
          toValue={([who]) => who}
          renderItem={([who, className]) => (
            <>
              <bdi>{who}</bdi>
              <span>{` · ${className}`}</span>
            </>
          )}
        />
      </Field>
      <Field label={`NumberField: ${name}`}>
        <NumberField defaultValue={1200} min={0} />
      </Field>
      <Segments
        label={name}
        options={options.map((label, at) => ({ value: String(at), label }))}
        value={chosen}
        onChange={setChosen}
      />
    </Part>
  );
}

function FileParts() {
  const { name, long, sentence } = useSpecimen();
  const [files, setFiles] = useState(() => [new File(['a'], 'eleves-2026.csv'), new File(['b'], `${long}.pdf`)]);
  return (
    <Part name="FileDrop · Progress">
      <Field label={name} help={sentence}>
        <FileDrop
          files={files}
          onFiles={setFiles}
          multiple
          renderNote={() => <Progress label={sentence} value={0.4} />}
        />
      </Field>
      <Progress label={long} value={0.62} note="12 / 40" />
      <Progress label={sentence} value={null} />
    </Part>
  );
}
