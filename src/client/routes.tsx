import { Route, Switch } from 'wouter';
import {
  accessibilityArea,
  firstSchoolArea,
  insideArea,
  invitationArea,
  kitArea,
  schoolRulesArea,
  signInArea,
} from './areas.ts';
import { ShownArea } from './layout/area.tsx';
import { Splash } from './layout/splash.tsx';
import { Unreachable } from './layout/unreachable.tsx';
import { patterns } from './paths.ts';
import { Gate } from './session/gate.tsx';

export function Routes() {
  const fallback = <Splash late={<Unreachable onRetry={() => location.reload()} />} />;
  return (
    <Switch>
      <Route path={patterns.signIn}>
        <ShownArea area={signInArea} props={{}} fallback={fallback} />
      </Route>
      <Route path={patterns.invitation}>
        {({ token }) => <ShownArea area={invitationArea} props={{ token }} fallback={fallback} />}
      </Route>
      <Route path={patterns.firstSchool}>
        <ShownArea area={firstSchoolArea} props={{}} fallback={fallback} />
      </Route>
      <Route path={patterns.schoolRules}>
        {({ code }) => <ShownArea area={schoolRulesArea} props={{ code }} fallback={fallback} />}
      </Route>
      <Route path={patterns.accessibility}>
        <ShownArea area={accessibilityArea} props={{}} fallback={fallback} />
      </Route>
      {kitArea && (
        <Route path={patterns.kit}>
          <ShownArea area={kitArea} props={{}} fallback={fallback} />
        </Route>
      )}
      <Route path={patterns.anywhere}>
        <Gate>
          <ShownArea area={insideArea} props={{}} fallback={fallback} />
        </Gate>
      </Route>
    </Switch>
  );
}
